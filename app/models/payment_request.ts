import { PaymentRequestSchema } from '#database/schema'

/** 交付請求 with the account as it was. */
export default class PaymentRequest extends PaymentRequestSchema {}
