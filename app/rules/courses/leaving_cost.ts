import { feeRefund } from '#rules/courses/fee_refund'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'
import { yen, type Yen } from '#values/yen'

interface Charge {
  amount: Yen
  paidOn: unknown
}

export interface LeavingCost {
  fee: Yen
  isPaid: boolean
  /** what comes back of a paid fee, or is waived of an open one */
  refund: Yen
  /** what the participant bears */
  kept: Yen
}

/** What leaving now costs, to be shown before the button; null where nothing was charged. */
export function leavingCost(charge: Charge | null, isLate: boolean, rule: CourseKindDefinition['cancellation']): LeavingCost | null {
  if (!charge) return null
  const refund = feeRefund(charge.amount, isLate ? 'late' : 'free', rule)

  return { fee: charge.amount, isPaid: Boolean(charge.paidOn), refund, kept: yen(charge.amount - refund) }
}
