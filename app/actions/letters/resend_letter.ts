import { inTransaction } from '#actions/in_transaction'
import { recordAudit } from '#actions/office/record_audit'
import { storedInstant } from '#models/columns'
import { RuleViolation } from '#rules/rule_violation'
import { enqueue } from '#services/queue'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

/**
 * A failed letter is tried again from the beginning, on a person's word: it may have arrived.
 * @throws RuleViolation `letter_not_failed`
 */
export const resendLetter = (id: number, actor: Actor) =>
  inTransaction(async (trx) => {
    const again = { state: 'pending', attempts: 0, next_attempt_at: storedInstant(now()) }
    const found = await trx.from('letters').where({ id, state: 'failed' }).update(again)
    if (Number(found) === 0) throw new RuleViolation('letter_not_failed')
    const { key } = await trx.from('letters').where('id', id).select('key').firstOrFail()
    await enqueue(trx, 'deliver_letter', { key })
    await recordAudit(trx, { actor, action: 'letter.resent', subject: { type: 'letter', id } })
  })
