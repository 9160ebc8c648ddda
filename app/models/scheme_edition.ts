import { SchemeEditionSchema } from '#database/schema'

/** A scheme's rules as they stood; a case keeps the one it was sent under. */
export default class SchemeEdition extends SchemeEditionSchema {}
