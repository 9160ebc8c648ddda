import { beforeDelete, beforeUpdate } from '@adonisjs/lucid/orm'
import { AttendanceEventSchema } from '#database/schema'
import { refuseChange } from '#models/append_only'

/** A change of attendance. Append-only, here and by trigger. */
export default class AttendanceEvent extends AttendanceEventSchema {
  @beforeUpdate()
  @beforeDelete()
  static refuse() {
    refuseChange()
  }
}
