import { readInstant } from '#models/columns'
import type { Allocation } from '#rules/courses/kind_definition'
import { hasOpenWaitlist, statusOf } from '#rules/courses/session_status'
import { now } from '#values/clock'

/** What a list says of a session `s` under its edition `e`. */
// prettier-ignore
export const SEEN = [
  's.id as session_id', 's.number', 's.allocation', 's.state as session_state', 's.apply_from', 's.apply_until', 's.starts_at', 's.ends_at',
  's.day_part', 's.place', 's.seats', 's.taken', 's.is_waitlist_open',
  `json_extract(e.definition, '$.waitlist.closesDaysBefore') as list_closes`,
  `(select min(l.seats - l.taken) from seat_limits l where l.course_session_id = s.id and l.kind <> 'audience') as left_elsewhere`,
  `(select count(*) from meetings m where m.course_session_id = s.id) as meetings`,
] as const

export const listedCourse = (row: any) => ({
  id: row.id as number,
  code: row.code as string,
  title: row.title as string,
  titleEn: row.title_en as string | null,
  summary: row.summary as string,
  summaryEn: row.summary_en as string | null,
  kind: { ja: row.kind as string, en: row.kind_en as string },
  field: row.field as string,
  level: row.level as string,
  language: row.language as string,
  mode: row.mode as string,
  fee: Number(row.fee),
  fullFee: Number(row.full_fee),
  netMinutes: row.net_minutes as number,
  isSample: Boolean(row.is_sample),
  session: row.session_id === null ? null : listedSession(row),
})

export type ListedCourse = ReturnType<typeof listedCourse>

function listedSession(row: any) {
  const session = {
    id: row.session_id as number,
    number: row.number as number,
    allocation: row.allocation as Allocation,
    state: row.session_state as string,
    applyFrom: readInstant(row.apply_from),
    applyUntil: readInstant(row.apply_until),
    startsAt: readInstant(row.starts_at),
    endsAt: readInstant(row.ends_at),
    dayPart: row.day_part as string,
    place: row.place as string | null,
    meetings: Number(row.meetings),
    seats: row.seats as number,
    free: Math.max(0, Math.min(row.seats - row.taken, row.left_elsewhere === null ? Infinity : Number(row.left_elsewhere))),
  }
  const waitlist = row.list_closes === null ? null : { closesDaysBefore: Number(row.list_closes) }
  const hasWaitlist = hasOpenWaitlist({ isWaitlistOpen: Boolean(row.is_waitlist_open), startsAt: session.startsAt, waitlist }, now())

  return { ...session, status: statusOf({ ...session, hasWaitlist }, now()) }
}
