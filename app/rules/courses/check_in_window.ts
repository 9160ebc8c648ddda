/** When people check in to a meeting, and how late a scan may be sent. */
import type { DateTime } from 'luxon'
import { dayOf } from '#values/day'

interface Held {
  startsAt: DateTime
  endsAt: DateTime
}

const OPENS_BEFORE = { hours: 2 }
const SYNCED_WITHIN = { hours: 12 }
const CLOCK_AHEAD = { minutes: 1 }

/** From two hours before a meeting until its end. */
export const isCheckInOpen = ({ startsAt, endsAt }: Held, at: DateTime): boolean => at >= startsAt.minus(OPENS_BEFORE) && at <= endsAt

/** Attendance is recorded from the day of the meeting on, never ahead of it. */
export const isRecordable = ({ startsAt }: Held, at: DateTime): boolean => dayOf(at) >= dayOf(startsAt)

/** A scan kept on a phone without network counts when it is sent within twelve hours. */
export const isSyncedInTime = (scannedAt: DateTime, at: DateTime): boolean => scannedAt <= at.plus(CLOCK_AHEAD) && scannedAt >= at.minus(SYNCED_WITHIN)

/** The meeting that a page is about when none is chosen: the one going on, else the next, else the last. */
export function meetingNow<Meeting extends Held>(meetings: Meeting[], at: DateTime): Meeting | undefined {
  return meetings.find((one) => isCheckInOpen(one, at)) ?? meetings.find((one) => one.endsAt >= at) ?? meetings.at(-1)
}
