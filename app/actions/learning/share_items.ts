import { inTransaction } from '#actions/in_transaction'
import { recordAudit } from '#actions/office/record_audit'
import Enrolment from '#models/enrolment'
import type { SharedItem } from '#rules/courses/shared_items'
import type { Actor } from '#values/actor'

/** What the participant lets the company see from now on, item by item; what is left out is hidden at once. */
export async function shareItems(enrolmentId: number, items: SharedItem[], actor: Actor) {
  await inTransaction(async (trx) => {
    await trx.from('enrolments').where('id', enrolmentId).increment('version', 1)
    const enrolment = await Enrolment.findOrFail(enrolmentId, { client: trx })
    const before = (enrolment.shared ?? []) as SharedItem[]
    await enrolment.merge({ shared: items }).save()
    await recordAudit(trx, { actor, action: 'enrolment.shared', subject: { type: 'enrolment', id: enrolmentId }, changes: { items: [before, items] } })
  })
}
