import { beforeDelete, beforeUpdate, belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { PlanValueSchema } from '#database/schema'
import { refuseChange } from '#models/append_only'
import User from '#models/user'

/** A value of one of the plan's indicators, as entered. */
export default class PlanValue extends PlanValueSchema {
  @belongsTo(() => User, { foreignKey: 'enteredById' })
  declare enteredBy: BelongsTo<typeof User>

  @beforeUpdate()
  @beforeDelete()
  static keep() {
    refuseChange()
  }
}
