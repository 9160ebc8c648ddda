import { revokeAll } from '#actions/certificates/revoke_certificate'
import { takeStep } from '#actions/courses/take_step'
import { inTransaction } from '#actions/in_transaction'
import type { Actor } from '#values/actor'

/** 結果の訂正: takes a result back, and the certificates that rest on it. The session's results are closed again afterwards. */
export function reopenResult(enrolmentId: number, reason: string, actor: Actor) {
  return inTransaction(async (trx) => {
    await takeStep(enrolmentId, 'reopenResult', actor, ({ row }) => (row.merge({ presentMinutes: null, resultAt: null }), { reason }), trx)
    await revokeAll(trx, enrolmentId, reason, actor)
    const present = await trx.from('attendances').where('enrolment_id', enrolmentId).where('minutes', '>', 0).select('meeting_id').first()
    if (!present) await takeStep(enrolmentId, 'unattend', actor, () => ({ meeting: null }), trx)
  })
}
