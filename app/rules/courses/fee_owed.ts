import { yen, type Yen } from '#values/yen'

interface Charge {
  amount: Yen
  refundable: Yen | null
  paidOn: unknown
  refundedOn: unknown
}

/** What is still to be paid, whole yen: what a cancellation waives is not. */
export const owedOf = ({ amount, refundable, paidOn }: Omit<Charge, 'refundedOn'>): Yen => yen(paidOn ? 0 : amount - (refundable ?? 0))

/** What the office still has to give back. */
export const dueBackOf = ({ refundable, paidOn, refundedOn }: Charge): Yen => yen(paidOn && !refundedOn ? (refundable ?? 0) : 0)

export type ChargeStanding = 'open' | 'overdue' | 'waived' | 'paid' | 'to_refund' | 'refunded'

/** Where a charge stands on a day. */
export function standingOf(charge: Charge & { dueOn: string }, on: string): ChargeStanding {
  if (charge.refundedOn) return 'refunded'
  if (charge.paidOn) return dueBackOf(charge) > 0 ? 'to_refund' : 'paid'
  if (owedOf(charge) === 0) return 'waived'
  return charge.dueOn < on ? 'overdue' : 'open'
}
