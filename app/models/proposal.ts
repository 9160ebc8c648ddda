import { belongsTo, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import { ProposalSchema } from '#database/schema'
import Approval from '#models/approval'
import User from '#models/user'

/** 起案: an act proposed; the last approval of its route executes it. */
export default class Proposal extends ProposalSchema {
  @hasMany(() => Approval)
  declare approvals: HasMany<typeof Approval>

  @belongsTo(() => User, { foreignKey: 'proposerId' })
  declare proposer: BelongsTo<typeof User>
}
