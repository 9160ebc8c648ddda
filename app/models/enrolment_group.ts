import { EnrolmentGroupSchema } from '#database/schema'

/** Entries that get seats together or not at all. */
export default class EnrolmentGroup extends EnrolmentGroupSchema {}
