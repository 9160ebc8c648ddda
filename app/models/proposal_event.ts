import { beforeDelete, beforeUpdate } from '@adonisjs/lucid/orm'
import { ProposalEventSchema } from '#database/schema'
import { refuseChange } from '#models/append_only'

/** A line of a proposal's history. Append-only, here and by trigger. */
export default class ProposalEvent extends ProposalEventSchema {
  @beforeUpdate()
  @beforeDelete()
  static refuse() {
    refuseChange()
  }
}
