import db from '@adonisjs/lucid/services/db'
import { narrowSessions } from '#queries/courses/catalogue_narrowing'
import { liveSessions, visibleCourses } from '#queries/courses/visible'

/** By the course kind's id: how many of its courses one can still join. */
export async function offeredCourses(): Promise<(kindId: number) => number> {
  const query = db.from('courses as c').join('course_sessions as s', 's.course_id', 'c.id')
  visibleCourses(query, 'c')
  liveSessions(query, 's')
  narrowSessions(query, { seats: ['free'] })
  const rows = await query.groupBy('c.course_kind_id').select('c.course_kind_id').countDistinct('c.id as courses')
  const courses = new Map(rows.map((row) => [Number(row.course_kind_id), Number(row.courses)]))

  return (kindId) => courses.get(kindId) ?? 0
}
