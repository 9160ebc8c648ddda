import { hasMany } from '@adonisjs/lucid/orm'
import type { HasMany } from '@adonisjs/lucid/types/relations'
import { CompanySchema } from '#database/schema'
import Affiliation from '#models/affiliation'
import BankAccount from '#models/bank_account'
import Certificate from '#models/certificate'

/** 事業者: a corporation or a sole proprietor. */
export default class Company extends CompanySchema {
  @hasMany(() => Affiliation)
  declare affiliations: HasMany<typeof Affiliation>

  @hasMany(() => BankAccount)
  declare bankAccounts: HasMany<typeof BankAccount>

  @hasMany(() => Certificate)
  declare certificates: HasMany<typeof Certificate>
}
