import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { AffiliationSchema } from '#database/schema'
import Company from '#models/company'
import User from '#models/user'

/** A person's place in a company: administrator, member or employee, from when until when. */
export default class Affiliation extends AffiliationSchema {
  @belongsTo(() => Company)
  declare company: BelongsTo<typeof Company>

  @belongsTo(() => User)
  declare user: BelongsTo<typeof User>
}
