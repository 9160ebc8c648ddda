import { beforeDelete, beforeUpdate } from '@adonisjs/lucid/orm'
import { PaymentRunEventSchema } from '#database/schema'
import { refuseChange } from '#models/append_only'

/** A line of a payment-run's history. Append-only, here and by trigger. */
export default class PaymentRunEvent extends PaymentRunEventSchema {
  @beforeUpdate()
  @beforeDelete()
  static refuse() {
    refuseChange()
  }
}
