import { NumberCounterSchema } from '#database/schema'

/** The last serial drawn per fiscal year and sign. */
export default class NumberCounter extends NumberCounterSchema {}
