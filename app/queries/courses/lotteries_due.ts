import db from '@adonisjs/lucid/services/db'
import { readInstant, storedInstant } from '#models/columns'
import { now } from '#values/clock'

/** Lotteries whose applications have closed and which nobody has drawn yet, the longest waiting first. */
export async function lotteriesDue() {
  const rows = await db
    .from('course_sessions')
    .join('courses', 'courses.id', 'course_sessions.course_id')
    .where({ 'course_sessions.state': 'published', 'course_sessions.allocation': 'lottery' })
    .where('course_sessions.apply_until', '<=', storedInstant(now()))
    .whereNull('course_sessions.results_released_at')
    .orderBy([{ column: 'course_sessions.apply_until' }, { column: 'course_sessions.id' }])
    .select('course_sessions.id', 'course_sessions.number', 'course_sessions.applied', 'course_sessions.apply_until', 'courses.code', 'courses.title', 'courses.title_en')

  return rows.map(({ apply_until: until, title_en: titleEn, ...row }) => ({ ...row, titleEn, applyUntil: readInstant(until) }))
}
