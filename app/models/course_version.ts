import { CourseVersionSchema } from '#database/schema'

/** A course as it was saved. */
export default class CourseVersion extends CourseVersionSchema {}
