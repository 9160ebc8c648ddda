import { DraftSchema } from '#database/schema'

/** A form as typed: one document of strings, with a revision per field. */
export default class Draft extends DraftSchema {}
