import { ReviewVerdictSchema } from '#database/schema'

/** 認定相当・条件付き・不相当 of one reviewer for one field. */
export default class ReviewVerdict extends ReviewVerdictSchema {}
