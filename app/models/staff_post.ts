import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { StaffPostSchema } from '#database/schema'
import User from '#models/user'

/** A post in the office, by date: transfers happen on 1 April. */
export default class StaffPost extends StaffPostSchema {
  @belongsTo(() => User)
  declare user: BelongsTo<typeof User>
}
