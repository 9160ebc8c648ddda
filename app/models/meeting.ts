import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { MeetingSchema } from '#database/schema'
import Room from '#models/room'

/** One day of a session. */
export default class Meeting extends MeetingSchema {
  @belongsTo(() => Room)
  declare room: BelongsTo<typeof Room>
}
