/**
 * 予算執行の見込み: until when a budget lasts if things go on as they went. What is asked for a day, less what is denied and what comes
 * back (slippage), is taken from what is left. Two paces and two ends of each rate give a range, never one day.
 */
import type { Rate } from '#rules/forecast/rate_of_past'
import { addDays, daysBetween, type Day } from '#values/day'

export interface BudgetFacts {
  on: Day
  /** last day on which claims arrive */
  until: Day
  /** last day of the budget's year */
  yearEnds: Day
  /** budget less what is committed and paid */
  left: number
  /** asked for and not decided */
  reserved: number
  /** granted and not paid: a part of it comes back */
  committed: number
  /** yen asked for on a day: over the year so far, and lately */
  paces: number[]
  denial: Rate
  slippage: Rate
}

/** Where the quicker or the slower way ends: on the day at which nothing is left, or with what is left at the end. */
export interface Way {
  /** null: the budget lasts */
  runsOutOn: Day | null
  day: Day
  left: number
}

export interface Forecast {
  early: Way
  late: Way
  isAssumed: boolean
}

export function forecastBudget(facts: BudgetFacts): Forecast {
  const { paces, denial, slippage } = facts
  const early = wayOf(facts, Math.max(0, ...paces), denial.low, slippage.low)
  const late = wayOf(facts, Math.min(...(paces.length > 0 ? paces : [0])), denial.high, slippage.high)

  return { early, late, isAssumed: denial.isAssumed || slippage.isAssumed }
}

function wayOf({ on, until, yearEnds, left, reserved, committed }: BudgetFacts, pace: number, denied: number, slipped: number): Way {
  const kept = (1 - denied) * (1 - slipped)
  const free = left - reserved * kept + committed * slipped
  if (left <= 0 || free <= 0) return { runsOutOn: on, day: on, left: 0 }

  const end = yearEnds < on ? on : yearEnds
  if (on > until) return { runsOutOn: null, day: end, left: Math.round(free) } // nobody asks any more

  const days = daysBetween(on, until)
  const daily = pace * kept
  const lasts = daily > 0 ? Math.floor(free / daily) : Infinity
  if (lasts <= days) return { runsOutOn: addDays(on, lasts), day: addDays(on, lasts), left: 0 }

  return { runsOutOn: null, day: end, left: Math.round(free - daily * days) }
}
