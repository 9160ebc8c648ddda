import { RoomSchema } from '#database/schema'

/** A room with its places. */
export default class Room extends RoomSchema {}
