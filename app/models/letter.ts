import { LetterSchema } from '#database/schema'

/** A mail in the outbox. */
export default class Letter extends LetterSchema {}
