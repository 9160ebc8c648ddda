import db from '@adonisjs/lucid/services/db'
import { enrolmentWorkflow } from '#workflows/enrolment_workflow'

/** How many are told when a session moves or is cancelled. */
export async function concernedBy(sessionId: number): Promise<number> {
  const { count } = await db
    .from('enrolments')
    .where({ course_session_id: sessionId, is_live: true })
    .whereIn('state', [...enrolmentWorkflow.steps.cancelByOffice.from])
    .count('* as count')
    .firstOrFail()

  return Number(count)
}
