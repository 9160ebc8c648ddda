import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import CourseCharge from '#models/course_charge'
import { placeOf } from '#queries/courses/place_of'
import { feeRefund, type Leaving } from '#rules/courses/fee_refund'
import { now } from '#values/clock'
import { yen } from '#values/yen'

/**
 * 取消し・欠席のときの受講料: what the kind's rule waives of an open charge, or gives back of a paid one.
 * Nothing happens where nothing is charged. Call it in the transaction that gives the place up.
 */
export async function settleCharge(trx: TransactionClientContract, enrolmentId: number, leaving: Leaving): Promise<void> {
  const charge = await CourseCharge.query({ client: trx }).where('enrolmentId', enrolmentId).whereNull('cancelledAt').orderBy('id', 'desc').first()
  if (!charge) return

  const { definition } = await placeOf(enrolmentId, trx)
  await charge.merge({ refundable: feeRefund(yen(charge.amount), leaving, definition.cancellation), cancelledAt: now() }).save()
}
