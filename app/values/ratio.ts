/** A share written as the ordinance writes it, `2/3`; applied with integers, never as a decimal. */
import { yen, type Yen } from '#values/yen'

export type Ratio = `${number}/${number}`

const parts = (ratio: Ratio) => ratio.split('/').map(Number) as [number, number]

export const isRatio = (text: unknown): text is Ratio => {
  if (typeof text !== 'string' || !/^[1-9]\d{0,3}\/[1-9]\d{0,3}$/.test(text)) return false
  const [over, under] = parts(text as Ratio)
  return over <= under
}

/** `amount × ratio`, whole yen, what is less than a yen dropped. */
export function portionOf(amount: Yen, ratio: Ratio): Yen {
  const [over, under] = parts(ratio)
  return yen(Number((BigInt(amount) * BigInt(over)) / BigInt(under)))
}

/** The smallest whole number that is at least `whole × ratio`. */
export function leastWhole(whole: number, ratio: Ratio): number {
  const [over, under] = parts(ratio)
  return Number((BigInt(whole) * BigInt(over) + BigInt(under) - 1n) / BigInt(under))
}
