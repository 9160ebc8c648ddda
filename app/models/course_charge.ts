import { CourseChargeSchema } from '#database/schema'

/** What is owed for a place. */
export default class CourseCharge extends CourseChargeSchema {}
