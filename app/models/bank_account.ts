import { BankAccountSchema } from '#database/schema'

/** A company's account for transfers; the number is encrypted, the last three digits are not. */
export default class BankAccount extends BankAccountSchema {}
