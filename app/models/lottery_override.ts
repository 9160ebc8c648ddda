import { beforeDelete, beforeUpdate } from '@adonisjs/lucid/orm'
import { LotteryOverrideSchema } from '#database/schema'
import { refuseChange } from '#models/append_only'

/** A result changed by hand, with its reason. Append-only, here and by trigger. */
export default class LotteryOverride extends LotteryOverrideSchema {
  @beforeUpdate()
  @beforeDelete()
  static refuse() {
    refuseChange()
  }
}
