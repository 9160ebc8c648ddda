interface Charge {
  paidOn: unknown
  cancelledAt: unknown
  refundedOn: unknown
}

/** A subsidy covers what was paid and kept. */
export const isClaimable = ({ paidOn, cancelledAt, refundedOn }: Charge) => Boolean(paidOn) && !cancelledAt && !refundedOn
