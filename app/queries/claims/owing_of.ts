import AmountOwing from '#models/amount_owing'

/** What a company owes of a claim, with what came in of it. */
export const owingOf = (claimId: number) =>
  AmountOwing.query()
    .where({ claimId })
    .preload('repayments', (all) => all.orderBy('id'))
    .orderBy('id')
