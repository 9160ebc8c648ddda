import type { CourseKindDefinition } from '#rules/courses/kind_definition'
import { portionOf } from '#values/ratio'
import { yen, type Yen } from '#values/yen'

/** Why a place was given up: in time, too late, by not coming, or by the office. */
export type Leaving = 'free' | 'late' | 'no_show' | 'by_office'

/** What is waived or given back of a fee, whole yen. */
export function feeRefund(fee: Yen, leaving: Leaving, { lateRefund, noShowRefund }: CourseKindDefinition['cancellation']): Yen {
  if (leaving === 'free' || leaving === 'by_office') return fee
  const share = leaving === 'late' ? lateRefund : noShowRefund

  return share === 'none' ? yen(0) : portionOf(fee, share)
}
