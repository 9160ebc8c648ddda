import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type CourseSession from '#models/course_session'
import Meeting from '#models/meeting'
import { completedCourses, engagementsOf } from '#queries/courses/applicant_facts'
import { firstOverlap } from '#rules/courses/overlap'
import { missingPrerequisites } from '#rules/courses/prerequisites'
import { RuleViolation } from '#rules/rule_violation'

/** @throws RuleViolation `prerequisite_missing`, which names the courses to complete first */
export async function assertPrerequisites(client: QueryClientContract, { course }: CourseSession, userId: number) {
  if (!course.prerequisites?.length) return
  const missing = missingPrerequisites(course.prerequisites, await completedCourses(client, userId))
  if (missing.length === 0) return
  const courses = await client.from('courses').whereIn('code', missing).orderBy('code').select('code', 'title', 'title_en')

  throw new RuleViolation('prerequisite_missing', {
    courses: missing.map((code) => courses.find((one) => one.code === code)?.title ?? code).join('、'),
    coursesEn: missing.map((code) => courses.find((one) => one.code === code)?.title_en ?? code).join(', '),
  })
}

/** @throws RuleViolation `overlaps`, which names what it overlaps with: for the person's own eyes */
export async function assertNoOverlap(client: QueryClientContract, session: CourseSession, userId: number) {
  const meetings = await Meeting.query({ client }).where('courseSessionId', session.id).orderBy('startsAt')
  const found = firstOverlap(meetings, await engagementsOf(client, userId, session.id))
  if (found) throw new RuleViolation('overlaps', { course: found.title, courseEn: found.titleEn, day: found.day })
}
