/** Deadlines of a claim: computed once, stored and shown; never from a later calendar. */
import { officeCalendar } from '#values/business_calendar'
import { addDays, type Day } from '#values/day'

/** 標準処理期間: business days from the arrival, its day not counted. */
export const dueOn = (arrivedOn: Day, standardDays: number): Day => officeCalendar.after(arrivedOn, standardDays)

/** Business days left when the clock stops because the claim goes back to the company. */
export const daysLeft = (due: Day, on: Day): number => Math.max(0, officeCalendar.businessDaysBetween(on, due))

/** The due day when the clock runs again. */
export const resumedDueOn = (on: Day, left: number): Day => officeCalendar.after(on, left)

/** 補正の期限: calendar days, moved to the next open day. */
export const correctionDueOn = (askedOn: Day, correctionDays: number): Day => officeCalendar.nextOpen(addDays(askedOn, correctionDays))

/** 取下げ: calendar days counted from the day after the notice. */
export const withdrawableUntil = (noticeOn: Day, withdrawalDays: number): Day => addDays(noticeOn, withdrawalDays)

/** 返還の期限: calendar days from the day after the order, moved to the next open day. */
export const repaymentDueOn = (orderedOn: Day, days: number): Day => officeCalendar.nextOpen(addDays(orderedOn, days))
