import { MeetingSchema } from '#database/schema'

/** One day of a session. */
export default class Meeting extends MeetingSchema {}
