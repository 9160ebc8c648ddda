import { beforeDelete, beforeUpdate } from '@adonisjs/lucid/orm'
import { PanelEventSchema } from '#database/schema'
import { refuseChange } from '#models/append_only'

/** A line of its history. Append-only, here and by trigger. */
export default class PanelEvent extends PanelEventSchema {
  @beforeUpdate()
  @beforeDelete()
  static refuse() {
    refuseChange()
  }
}
