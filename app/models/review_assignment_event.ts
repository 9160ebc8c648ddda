import { beforeDelete, beforeUpdate } from '@adonisjs/lucid/orm'
import { ReviewAssignmentEventSchema } from '#database/schema'
import { refuseChange } from '#models/append_only'

/** A line of its history. Append-only, here and by trigger. */
export default class ReviewAssignmentEvent extends ReviewAssignmentEventSchema {
  @beforeUpdate()
  @beforeDelete()
  static refuse() {
    refuseChange()
  }
}
