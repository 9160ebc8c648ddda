import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Draft from '#models/draft'
import type { FileOwner } from '#queries/forms/standing_files'
import type { Slot } from '#rules/forms/unlocked'
import type { Actor } from '#values/actor'

export interface WritableForm {
  draft: Draft
  isOpen: (path: string) => boolean
  isPlace: (slot: Slot) => boolean
}

/** A form that several people of a company fill in, of whatever kind of case. */
export interface CaseForm {
  owner: FileOwner
  stage: string
  /**
   * Locks its draft for writing and says which of its places are open, and where files may lie.
   * @throws RuleViolation `not_writable` when it has been sent meanwhile
   */
  writable: (trx: TransactionClientContract, actor: Actor) => Promise<WritableForm>
}
