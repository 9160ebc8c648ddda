import { beforeDelete, beforeUpdate } from '@adonisjs/lucid/orm'
import { CertificationEventSchema } from '#database/schema'
import { refuseChange } from '#models/append_only'

/** A line of its history. Append-only, here and by trigger. */
export default class CertificationEvent extends CertificationEventSchema {
  @beforeUpdate()
  @beforeDelete()
  static refuse() {
    refuseChange()
  }
}
