import { CourseKindSchema } from '#database/schema'

/** A kind of course. Its rules stand in its editions. */
export default class CourseKind extends CourseKindSchema {}
