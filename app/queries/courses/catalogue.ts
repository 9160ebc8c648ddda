import db from '@adonisjs/lucid/services/db'
import { storedInstant } from '#models/columns'
import { asksForSessions, narrowCourses, narrowSessions, type CatalogueFilter, type Sort } from '#queries/courses/catalogue_narrowing'
import { SEEN, listedCourse } from '#queries/courses/listed_course'
import { liveSessions, visibleCourses, visibleSessions } from '#queries/courses/visible'
import { now } from '#values/clock'
import type { Cursor } from '#values/cursor'

export const PAGE = 20

/** One page of published courses, each with the session that its reader would ask for first. */
export async function catalogue(filter: CatalogueFilter, { limit = PAGE, after }: { limit?: number; after?: Cursor | null } = {}) {
  const [first, second] = keysOf[filter.sort ?? 'soonest']()
  const rows = await db
    .from(coursesOf(filter).as('f'))
    .leftJoin('course_sessions as s', 's.id', 'f.shown_id')
    .leftJoin('kind_editions as e', 'e.id', 's.kind_edition_id')
    .if(asksForSessions(filter), (query) => query.whereNotNull('f.shown_id'))
    .if(after, (query) => query.whereRaw(`(${first}, ${second}, f.id) > (?, ?, ?)`, after!))
    .orderByRaw(`${first}, ${second}, f.id`)
    .limit(limit + 1)
    .select('f.*', ...SEEN.map((column) => db.raw(column)), db.raw(`${first} as first_key`), db.raw(`${second} as second_key`))
  const last = rows[limit - 1]

  return {
    courses: rows.slice(0, limit).map(listedCourse),
    next: rows.length > limit ? ([last.first_key, last.second_key, last.id] as Cursor) : null,
  }
}

const coursesOf = (filter: CatalogueFilter) => {
  const query = db.from('courses as c').join('course_kinds as k', 'k.id', 'c.course_kind_id')
  visibleCourses(query, 'c')
  narrowCourses(query, filter)
  if (filter.kinds) query.whereIn('k.code', [...filter.kinds])

  return query
    .select('c.id', 'c.code', 'c.title', 'c.title_kana', 'c.title_en', 'c.summary', 'c.summary_en', 'c.field', 'c.level', 'c.language', 'c.mode')
    .select('c.fee', 'c.full_fee', 'c.net_minutes', 'c.is_sample', 'k.name as kind', 'k.name_en as kind_en')
    .select(shownSession(filter).as('shown_id'))
}

/** The next one that can still be applied for, else the next, else the one that runs, else the last; of those asked for, where any are. */
function shownSession(filter: CatalogueFilter) {
  const query = db.from('course_sessions as s').whereColumn('s.course_id', 'c.id')
  if (asksForSessions(filter)) {
    liveSessions(query, 's')
    narrowSessions(query, filter)
  } else {
    visibleSessions(query, 's')
  }
  return query.orderByRaw(`${rank()}, case when ${rank()} = 3 then s.starts_at end desc, s.starts_at`).limit(1).select('s.id')
}

/** 0: to begin and not closed, 1: to begin, 2: begun, 3: over, cancelled or none. */
function rank() {
  const at = `'${storedInstant(now())}'`
  return `case
    when s.state = 'published' and s.starts_at > ${at} then case when s.apply_until >= '${storedInstant(now().startOf('second'))}' then 0 else 1 end
    when s.state = 'published' and s.ends_at > ${at} then 2
    else 3 end`
}

// prettier-ignore
const keysOf: Record<Sort, () => [string, string]> = {
  soonest: () => [`case when ${rank()} < 2 then 1 else ${rank()} end`, `case when ${rank()} < 3 then s.starts_at else f.code end`],
  newest:  () => [`-f.id`,                            `''`],
  fee:     () => [`f.fee`,                            `f.code`],
  title:   () => [`coalesce(f.title_kana, f.title)`,  `f.code`],
}
