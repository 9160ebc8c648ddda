import { beforeDelete, beforeUpdate, belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { PlanValueVerdictSchema } from '#database/schema'
import { refuseChange } from '#models/append_only'
import User from '#models/user'

/** What the second person said of a value. */
export default class PlanValueVerdict extends PlanValueVerdictSchema {
  @belongsTo(() => User, { foreignKey: 'decidedById' })
  declare decidedBy: BelongsTo<typeof User>

  @beforeUpdate()
  @beforeDelete()
  static keep() {
    refuseChange()
  }
}
