import { inTransaction } from '#actions/in_transaction'
import { storedInstant } from '#models/columns'
import type Enrolment from '#models/enrolment'
import { now } from '#values/clock'

/** A message of a participant to the desk of the session. */
export async function writeToDesk({ id, courseSessionId }: Enrolment, body: string, authorId: number) {
  await inTransaction(async (trx) => {
    await trx.table('session_messages').insert({ course_session_id: courseSessionId, enrolment_id: id, direction: 'to_desk', body, author_id: authorId, sent_at: storedInstant(now()) })
  })
}
