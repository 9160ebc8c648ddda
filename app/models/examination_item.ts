import { ExaminationItemSchema } from '#database/schema'

/** A point of the clerk's checklist with its result. */
export default class ExaminationItem extends ExaminationItemSchema {}
