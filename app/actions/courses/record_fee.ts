import { inTransaction } from '#actions/in_transaction'
import { issueNotice } from '#actions/notices/issue_notice'
import { drawSerial } from '#actions/office/draw_serial'
import { recordAudit } from '#actions/office/record_audit'
import CourseCharge from '#models/course_charge'
import { placeOf } from '#queries/courses/place_of'
import { owedOf } from '#rules/courses/fee_owed'
import { RuleViolation } from '#rules/rule_violation'
import { moneyPaper } from '#services/papers/money_paper'
import type { Actor } from '#values/actor'
import { today } from '#values/clock'
import type { Day } from '#values/day'
import { claimNumber } from '#values/document_number'
import { FiscalYear } from '#values/fiscal_year'
import { yen } from '#values/yen'

const SIGN = '講座領収'

/**
 * 受講料の収納: the desk records that a charge was paid in full, and the receipt is issued.
 * @throws RuleViolation `charge_is_paid`, `nothing_owed`, `day_in_future`, `day_before_invoice`
 */
export const recordFee = (chargeId: number, { paidOn, method }: { paidOn: Day; method: 'transfer' | 'counter' }, actor: Actor): Promise<CourseCharge> =>
  inTransaction(async (trx) => {
    await trx.from('course_charges').where('id', chargeId).increment('version', 1)
    const charge = await CourseCharge.query({ client: trx }).where('id', chargeId).firstOrFail()
    if (charge.paidOn) throw new RuleViolation('charge_is_paid')
    const owed = owedOf(charge)
    if (owed === 0) throw new RuleViolation('nothing_owed')
    if (paidOn > today()) throw new RuleViolation('day_in_future')
    if (paidOn < charge.issuedOn) throw new RuleViolation('day_before_invoice')

    const { year } = FiscalYear.containing(paidOn)
    const receiptNumber = claimNumber(year, SIGN, await drawSerial(trx, year, SIGN))
    // What a cancellation left to pay is what the receipt says; nothing of it comes back.
    charge.merge({ paidOn, paymentMethod: method, receiptNumber, recordedById: actor.id, amount: owed, refundable: charge.cancelledAt ? yen(0) : null })
    await charge.save()
    const data = await moneyPaper(trx, charge, await placeOf(charge.enrolmentId, trx))
    await issueNotice(trx, { enrolmentId: charge.enrolmentId, kind: 'feeReceipt', form: null, number: receiptNumber, issuedOn: today(), data })
    await recordAudit(trx, { actor, action: 'charge.paid', subject: { type: 'course_charge', id: chargeId }, changes: { paidOn: [null, paidOn], amount: owed } })

    return charge
  })
