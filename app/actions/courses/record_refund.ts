import { inTransaction } from '#actions/in_transaction'
import { recordAudit } from '#actions/office/record_audit'
import CourseCharge from '#models/course_charge'
import { dueBackOf } from '#rules/courses/fee_owed'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { today } from '#values/clock'
import type { Day } from '#values/day'

/**
 * 受講料の還付: the desk records that what was due back was given back.
 * @throws RuleViolation `nothing_to_refund`, `day_in_future`, `day_before_invoice`
 */
export const recordRefund = (chargeId: number, refundedOn: Day, actor: Actor): Promise<CourseCharge> =>
  inTransaction(async (trx) => {
    await trx.from('course_charges').where('id', chargeId).increment('version', 1)
    const charge = await CourseCharge.query({ client: trx }).where('id', chargeId).firstOrFail()
    const amount = dueBackOf(charge)
    if (amount === 0) throw new RuleViolation('nothing_to_refund')
    if (refundedOn > today()) throw new RuleViolation('day_in_future')
    if (refundedOn < charge.paidOn!) throw new RuleViolation('day_before_invoice')

    await charge.merge({ refundedOn, refundedById: actor.id }).save()
    await recordAudit(trx, { actor, action: 'charge.refunded', subject: { type: 'course_charge', id: chargeId }, changes: { refundedOn: [null, refundedOn], amount } })

    return charge
  })
