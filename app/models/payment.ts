import { hasMany } from '@adonisjs/lucid/orm'
import type { HasMany } from '@adonisjs/lucid/types/relations'
import { PaymentSchema } from '#database/schema'
import PaymentClaim from '#models/payment_claim'

/** One transfer to one payee, for one or more claims. */
export default class Payment extends PaymentSchema {
  @hasMany(() => PaymentClaim)
  declare parts: HasMany<typeof PaymentClaim>
}
