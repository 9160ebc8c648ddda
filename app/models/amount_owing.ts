import { hasMany } from '@adonisjs/lucid/orm'
import type { HasMany } from '@adonisjs/lucid/types/relations'
import { AmountsOwingSchema } from '#database/schema'
import Repayment from '#models/repayment'
import { yen } from '#values/yen'

/** 返還金: what a company has to pay back of a subsidy. Written under the lock of its claim. */
export default class AmountOwing extends AmountsOwingSchema {
  static table = 'amounts_owing'

  @hasMany(() => Repayment, { foreignKey: 'amountOwingId' })
  declare repayments: HasMany<typeof Repayment>

  /** What is still to be paid: nothing once it is waived. */
  get left() {
    return yen(this.waivedOn ? 0 : this.amount - this.received)
  }

  get standing(): 'open' | 'closed' | 'waived' {
    return this.waivedOn ? 'waived' : this.closedOn ? 'closed' : 'open'
  }
}
