/** The facets of the catalogue: each names, in SQL, its value of a course `c` or of one of its sessions to come `s`. */
import { storedInstant } from '#models/columns'
import { COURSE_FIELDS, COURSE_LANGUAGES, COURSE_LEVELS, COURSE_MODES, DAY_PARTS } from '#rules/courses/course_words'
import { now, today } from '#values/clock'
import { startOf, type Day } from '#values/day'

interface Facet {
  of: 'course' | 'session'
  values: () => readonly string[]
  /** null: none of the values */
  sql: () => string
}

const theFree = ['free'] as const

// prettier-ignore
export const facets = {
  field:    { of: 'course',  values: () => COURSE_FIELDS,           sql: () => 'c.field' },
  level:    { of: 'course',  values: () => COURSE_LEVELS,           sql: () => 'c.level' },
  seats:    { of: 'session', values: () => theFree,                 sql: () => `case when ${hasFreeSeats()} then 'free' end` },
  month:    { of: 'session', values: () => monthsToCome(),          sql: () => `case ${monthsToCome().map(isIn).join(' ')} end` },
  time:     { of: 'session', values: () => DAY_PARTS,               sql: () => 's.day_part' },
  mode:     { of: 'course',  values: () => COURSE_MODES,            sql: () => 'c.mode' },
  fee:      { of: 'course',  values: () => ['free', 'paid'],        sql: () => `case when c.fee = 0 then 'free' else 'paid' end` },
  language: { of: 'course',  values: () => COURSE_LANGUAGES,        sql: () => 'c.language' },
} satisfies Record<string, Facet>

export type FacetName = keyof typeof facets
export const FACETS = Object.keys(facets) as FacetName[]

/** This month and the eleven after it, as YYYY-MM of Tokyo. */
export function monthsToCome(): string[] {
  const [year, month] = today().split('-').map(Number) as [number, number]
  return Array.from({ length: 12 }, (_, later) => monthAt(year, month + later))
}

const monthAt = (year: number, month: number) =>
  `${year + Math.floor((month - 1) / 12)}-${String(((month - 1) % 12) + 1).padStart(2, '0')}`

const firstDayAfter = (month: string) => {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return `${monthAt(year, number + 1)}-01` as Day
}

const quoted = (at: ReturnType<typeof now>) => `'${storedInstant(at)}'`

const isIn = (month: string) =>
  `when s.starts_at >= ${quoted(startOf(`${month}-01` as Day))} and s.starts_at < ${quoted(startOf(firstDayAfter(month)))} then '${month}'`

/** Nobody has to wait: one can apply now, and a seat is left under every limit that counts for all. */
const hasFreeSeats = () =>
  `s.taken < s.seats and s.apply_from <= ${quoted(now())} and s.apply_until >= ${quoted(now().startOf('second'))} and not exists (
    select 1 from seat_limits l where l.course_session_id = s.id and l.kind <> 'audience' and l.taken >= l.seats)`
