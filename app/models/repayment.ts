import { RepaymentSchema } from '#database/schema'

/** A payment received of an amount owing. Append-only. */
export default class Repayment extends RepaymentSchema {}
