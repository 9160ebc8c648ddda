import { addDays, daysBetween, type Day } from '#values/day'

/** Days that count as 「lately」. */
const LATELY = 91

/** Yen asked for on a day: since the window opened, and in the last three months where it has been open longer. None before it opens. */
export function paces(asked: readonly { arrivedOn: Day; amount: number }[], openedOn: Day, on: Day): number[] {
  const open = daysBetween(openedOn, on) + 1
  if (open < 1) return []

  const since = (from: Day, days: number) => asked.filter(({ arrivedOn }) => arrivedOn >= from && arrivedOn <= on).reduce((sum, { amount }) => sum + amount, 0) / days
  const whole = since(openedOn, open)

  return open > LATELY ? [whole, since(addDays(on, -LATELY + 1), LATELY)] : [whole]
}
