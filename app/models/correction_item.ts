import { CorrectionItemSchema } from '#database/schema'

/** One thing to mend, anchored to a field, line or document. */
export default class CorrectionItem extends CorrectionItemSchema {}
