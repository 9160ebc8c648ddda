import { beforeDelete, beforeUpdate } from '@adonisjs/lucid/orm'
import { ClaimEventSchema } from '#database/schema'
import { refuseChange } from '#models/append_only'

/** A line of a claim's history. Append-only, here and by trigger. */
export default class ClaimEvent extends ClaimEventSchema {
  @beforeUpdate()
  @beforeDelete()
  static refuse() {
    refuseChange()
  }
}
