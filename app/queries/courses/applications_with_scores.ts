import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import Enrolment from '#models/enrolment'
import ScreeningScore from '#models/screening_score'
import type { EnrolmentState } from '#workflows/enrolment_workflow'

/** The applications of a session in the order they came, each with what its scorers gave. */
export async function applicationsWithScores(client: QueryClientContract, sessionId: number, states: EnrolmentState[]) {
  const enrolments = await Enrolment.query({ client }).where('courseSessionId', sessionId).whereIn('state', states).orderBy('id')
  const scores = await ScreeningScore.query({ client })
    .whereIn('enrolmentId', enrolments.map(({ id }) => id))
    .orderBy('id')
  const byEnrolment = Map.groupBy(scores, ({ enrolmentId }) => enrolmentId)

  return enrolments.map((enrolment) => ({ enrolment, scores: byEnrolment.get(enrolment.id) ?? [] }))
}
