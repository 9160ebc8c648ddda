import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type Meeting from '#models/meeting'
import type { Performance } from '#rules/courses/completion'
import { netMinutes } from '#rules/courses/net_minutes'

/** What is recorded of each enrolment: minutes at each meeting in order, assignment, test. In two queries. */
export async function performancesOf(enrolmentIds: number[], meetings: Meeting[], client: QueryClientContract): Promise<Map<number, Performance>> {
  const attendances = await client.from('attendances').whereIn('enrolment_id', enrolmentIds).select('enrolment_id', 'meeting_id', 'minutes')
  const assessments = await client.from('assessments').whereIn('enrolment_id', enrolmentIds).select('enrolment_id', 'kind', 'points', 'is_passed')
  const minutesAt = new Map(attendances.map((row) => [`${row.enrolment_id}:${row.meeting_id}`, Number(row.minutes)]))
  const assessed = new Map(assessments.map((row) => [`${row.enrolment_id}:${row.kind}`, row]))

  const performanceOf = (id: number): Performance => {
    const [assignment, test] = [assessed.get(`${id}:assignment`), assessed.get(`${id}:test`)]
    return {
      meetings: meetings.map((meeting) => ({ netMinutes: netMinutes(meeting), minutes: minutesAt.get(`${id}:${meeting.id}`) ?? null })),
      assignment: assignment ? Boolean(assignment.is_passed) : null,
      test: test ? Number(test.points) : null,
    }
  }
  return new Map(enrolmentIds.map((id) => [id, performanceOf(id)]))
}
