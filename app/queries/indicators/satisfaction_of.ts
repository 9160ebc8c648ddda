import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type { Fact } from '#queries/indicators/indicator'
import { shownOf } from '#rules/courses/survey'

/** The sum of the marks of each session and how many they are: whole fives only, in order of arrival. */
export async function satisfactionOf(client: QueryClientContract, sessions: Fact[]) {
  const rows: { course_session_id: number; answers: string }[] = await client
    .from('survey_answers')
    .whereIn(
      'course_session_id',
      sessions.map(({ id }) => id)
    )
    .orderBy('id')
    .select('course_session_id', 'answers')
  const bySession = Map.groupBy(rows, (row) => row.course_session_id)

  return sessions.map(({ id }) => {
    const answers = bySession.get(id) ?? []
    const marks = answers
      .slice(0, shownOf(answers.length))
      .map((row) => JSON.parse(row.answers).satisfaction)
      .filter((mark): mark is number => typeof mark === 'number')

    return { part: marks.reduce((sum, mark) => sum + mark, 0), whole: marks.length }
  })
}
