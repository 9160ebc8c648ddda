import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import TermsDraft from '#models/terms_draft'
import { RuleViolation } from '#rules/rule_violation'

/**
 * The draft, locked by a write before anything of the transaction is read.
 * @throws RuleViolation `draft_closed` once it was adopted or discarded
 */
export async function lockedDraft(trx: TransactionClientContract, draftId: number): Promise<TermsDraft> {
  await trx.from('terms_drafts').where('id', draftId).increment('locks', 1)
  const draft = await TermsDraft.query({ client: trx }).where('id', draftId).firstOrFail()
  if (draft.state !== 'open') throw new RuleViolation('draft_closed')

  return draft
}
