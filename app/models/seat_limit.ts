import { SeatLimitSchema } from '#database/schema'

/** A limit of seats beside the session's own. */
export default class SeatLimit extends SeatLimitSchema {}
