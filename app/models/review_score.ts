import { ReviewScoreSchema } from '#database/schema'

/** A reviewer's points for one item. */
export default class ReviewScore extends ReviewScoreSchema {}
