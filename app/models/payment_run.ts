import { hasMany } from '@adonisjs/lucid/orm'
import type { HasMany } from '@adonisjs/lucid/types/relations'
import { PaymentRunSchema } from '#database/schema'
import Payment from '#models/payment'

/** 支払回: frozen payments under one bank file. */
export default class PaymentRun extends PaymentRunSchema {
  @hasMany(() => Payment)
  declare payments: HasMany<typeof Payment>
}
