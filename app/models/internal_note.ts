import { InternalNoteSchema } from '#database/schema'

/** A note for the office only; never shown to the company. */
export default class InternalNote extends InternalNoteSchema {}
