import { officeCalendar } from '#values/business_calendar'
import type { Day } from '#values/day'

/** A day on which a case went to the company, or came back. */
export interface Turn {
  step: 'out' | 'back'
  on: Day
}

/** Business days from the arrival to the decision, the first day not counted: all of them. */
export const grossDays = (arrivedOn: Day, decidedOn: Day) => officeCalendar.businessDaysBetween(arrivedOn, decidedOn)

/** Without those on which the case lay with the company for correction. */
export function netDays(arrivedOn: Day, decidedOn: Day, turns: Turn[]): number {
  let [days, since]: [number, Day | null] = [0, arrivedOn]
  for (const { step, on } of turns) {
    if (step === 'out' && since) days += officeCalendar.businessDaysBetween(since, on)
    since = step === 'out' ? null : on
  }

  return since ? days + officeCalendar.businessDaysBetween(since, decidedOn) : days
}
