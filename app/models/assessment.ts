import { AssessmentSchema } from '#database/schema'

/** A test or an assignment as recorded. */
export default class Assessment extends AssessmentSchema {}
