import { SurveyAnswerSchema } from '#database/schema'

/** An answer that names nobody. */
export default class SurveyAnswer extends SurveyAnswerSchema {}
