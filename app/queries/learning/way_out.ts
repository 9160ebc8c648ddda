import db from '@adonisjs/lucid/services/db'
import type CourseSession from '#models/course_session'
import { completedCourses } from '#queries/courses/applicant_facts'
import { missingPrerequisites } from '#rules/courses/prerequisites'
import type { RuleViolation } from '#rules/rule_violation'

export interface Way {
  /** names the words of the link */
  kind: 'enrolment' | 'course' | 'sessions' | 'profile' | 'catalogue'
  path: string
  course?: { title: string; titleEn: string | null }
}

/** Where somebody goes whose application is refused for this reason. */
export async function wayOut({ reason }: RuleViolation, session: CourseSession, userId: number): Promise<Way[]> {
  const sessions: Way = { kind: 'sessions', path: `/courses/${session.course.code}` }
  if (reason === 'overlaps') return [...(await overlapping(session, userId)), sessions]
  if (reason === 'prerequisite_missing') return missing(session, userId)
  if (reason === 'class_not_admitted' || reason === 'age_not_admitted') return [{ kind: 'profile', path: '/my/profile' }, { kind: 'catalogue', path: '/courses' }]

  return [sessions, { kind: 'catalogue', path: '/courses' }]
}

/** The person's own courses with a meeting at the same time. */
async function overlapping({ id }: CourseSession, userId: number): Promise<Way[]> {
  const meetingAtOnce = db
    .from('meetings as theirs')
    .join('meetings as ours', (join) => join.on('theirs.starts_at', '<', 'ours.ends_at').on('theirs.ends_at', '>', 'ours.starts_at'))
    .where('ours.course_session_id', id)
    .whereColumn('theirs.course_session_id', 'course_sessions.id')
    .select('theirs.id')
  const rows = await db
    .from('enrolments')
    .join('course_sessions', 'course_sessions.id', 'enrolments.course_session_id')
    .join('courses', 'courses.id', 'course_sessions.course_id')
    .where({ 'enrolments.user_id': userId, 'enrolments.is_live': true, 'course_sessions.state': 'published' })
    .whereNot('enrolments.party', 'company')
    .whereNot('course_sessions.id', id)
    .whereExists(meetingAtOnce)
    .orderBy('enrolments.id')
    .select('enrolments.id', 'courses.title', 'courses.title_en')

  return rows.map((row) => ({ kind: 'enrolment', path: `/my/courses/${row.id}`, course: { title: row.title, titleEn: row.title_en } }))
}

async function missing({ course }: CourseSession, userId: number): Promise<Way[]> {
  const codes = missingPrerequisites(course.prerequisites as string[] | null, await completedCourses(db.connection(), userId))
  const rows = await db.from('courses').whereIn('code', codes).orderBy('code').select('code', 'title', 'title_en')

  return rows.map((row) => ({ kind: 'course', path: `/courses/${row.code}`, course: { title: row.title, titleEn: row.title_en } }))
}
