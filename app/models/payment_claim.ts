import { PaymentClaimSchema } from '#database/schema'

/** A claim's part of a payment. */
export default class PaymentClaim extends PaymentClaimSchema {}
