/** The bench's town, sown in bulk: courses with their sessions, people, enrolments, and claims in every state. */
import { say } from '../../scripts/steps.js'
import { CROWD } from './sizes.js'
import { passwordHash } from './password.js'
import { sowClaims } from './seed_claims.js'

const HOUR = 3_600_000
const stored = (at) => new Date(at).toISOString().replace('T', ' ').slice(0, 23)
const FIELDS = ['ai', 'newhire', 'newtech', 'global', 'management', 'qualification', 'workplace', 'exchange']
const LEVELS = ['introductory', 'basic', 'intermediate', 'advanced']
const MODES = ['onsite', 'online', 'hybrid']
const SUBJECTS = ['生成AIで進める業務改善', '新入社員のためのビジネスマナー', '中小企業の資金繰りと経営計画', '海外取引のはじめ方', '育児・介護と仕事の両立', '簿記3級の準備']

const every = (count, make) => Array.from({ length: count }, (_, index) => make(index + 1))

export async function sow(db, size) {
  const at = stored(Date.now())
  await people(db, size, at)
  await courses(db, size, at)
  await enrolments(db, size, at)
  await sowClaims(db, size, at)
  await db.rows('ANALYZE TABLE users, courses, course_sessions, meetings, enrolments, companies, claims')
}

async function people(db, size, at) {
  say(`Sowing ${size.people} people …`)
  const hash = passwordHash()
  const columns = ['id', 'email', 'password', 'name', 'locale', 'is_demo', 'confirmed_at', 'created_at', 'updated_at']
  await inParts(db, 'users', columns, size.people, (id) => [id, `person${id}@bench.invalid`, hash, `港 花子${id}`, 'ja', false, at, at, at])
}

/** One session a course, an hour apart: the first half nearly full, the rest with room, the last few fought for. */
async function courses(db, size, at) {
  say(`Sowing ${size.courses} courses …`)
  const [kind] = await db.rows(`SELECT id, current_edition_id AS edition FROM course_kinds WHERE code = 'lecture'`)
  const startsOf = startOf(size)
  const filled = perCourse(size)
  const title = (id) => `${SUBJECTS[id % SUBJECTS.length]}（第${id}期）`
  const summary = (id) => `${SUBJECTS[id % SUBJECTS.length]}を、港区の中小企業の事例で学びます。演習があり、終わった日から職場で使えます。`

  await db.insert(
    'courses',
    ['id', 'code', 'course_kind_id', 'field', 'level', 'language', 'mode', 'title', 'summary', 'net_minutes', 'full_fee', 'fee', 'state', 'search_text', 'created_at', 'updated_at'],
    every(size.courses, (id) => {
      const fee = isNearlyFull(id, size) && id % 2 ? 2_000 : 0
      return [id, `B${id}`, kind.id, FIELDS[id % 8], LEVELS[id % 4], id % 9 ? 'ja' : 'en', MODES[id % 3], title(id), summary(id), 50, fee, fee, 'published', title(id), at, at]
    })
  )
  await db.insert(
    'course_sessions',
    ['id', 'course_id', 'number', 'kind_edition_id', 'allocation', 'state', 'apply_from', 'apply_until', 'starts_at', 'ends_at', 'day_part', 'seats', 'taken', 'is_waitlist_open', 'created_at', 'updated_at'],
    every(size.courses, (id) => {
      const starts = startsOf(id)
      const [seats, taken] = isNearlyFull(id, size) ? [filled + (id % 7) * 3, filled] : [isContested(id, size) ? CROWD.seats : 100_000, 0]
      return [id, id, 1, kind.edition, 'first_come', 'published', stored(Date.now() - 24 * HOUR), stored(starts - 24 * HOUR), stored(starts), stored(starts + 50 * 60_000), 'daytime', seats, taken, !isContested(id, size), at, at]
    })
  )
  await db.insert('meetings', ['course_session_id', 'position', 'starts_at', 'ends_at'], every(size.courses, (id) => [id, 1, stored(startsOf(id)), stored(startsOf(id) + 50 * 60_000)]))
}

async function enrolments(db, size, at) {
  say(`Sowing ${size.enrolments} enrolments …`)
  const filled = perCourse(size)
  const columns = ['course_session_id', 'party', 'party_key', 'user_id', 'state', 'is_live', 'holds_seat', 'audience_class', 'arrived_at', 'created_at', 'updated_at']
  await inParts(db, 'enrolments', columns, filled * half(size), (position) => {
    const session = Math.ceil(position / filled)
    const user = (position % size.people) + 1
    return [session, 'person', `user:${user}`, user, 'confirmed', true, true, 'outside', at, at, at]
  })
}

/** A million rows are not held at once. */
export async function inParts(db, table, columns, count, make) {
  for (let from = 0; from < count; from += 20_000) await db.insert(table, columns, every(Math.min(20_000, count - from), (index) => make(from + index)))
}

const half = (size) => size.courses / 2
const perCourse = (size) => Math.floor(size.enrolments / half(size))
const isNearlyFull = (id, size) => id <= half(size)
const isContested = (id, size) => id > size.courses - CROWD.contested
const startOf = () => {
  const first = Math.ceil(Date.now() / HOUR) * HOUR + 72 * HOUR
  return (id) => first + id * HOUR
}

/** Sessions that have room for everybody, and those that are fought for. */
export const roomySessions = (size) => every(half(size) - CROWD.contested, (index) => half(size) + index)
export const contestedSessions = (size) => every(CROWD.contested, (index) => size.courses - CROWD.contested + index)
