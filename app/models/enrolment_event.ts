import { beforeDelete, beforeUpdate } from '@adonisjs/lucid/orm'
import { EnrolmentEventSchema } from '#database/schema'
import { refuseChange } from '#models/append_only'

/** A line of an enrolment's history. Append-only, here and by trigger. */
export default class EnrolmentEvent extends EnrolmentEventSchema {
  @beforeUpdate()
  @beforeDelete()
  static refuse() {
    refuseChange()
  }
}
