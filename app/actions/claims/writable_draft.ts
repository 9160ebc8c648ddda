import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import Claim from '#models/claim'
import Draft from '#models/draft'
import { openCorrection } from '#queries/claims/open_correction'
import { isReturned, isWritable, stageOf, type FormStage } from '#rules/claims/stage_of'
import { isUnlocked } from '#rules/forms/unlocked'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'

/**
 * Locks the draft of a claim for writing and says which of its places are open.
 * @throws RuleViolation `not_writable` when the form has been sent meanwhile
 */
export async function writableDraft(trx: TransactionClientContract, claimId: number, stage: FormStage, actor: Actor) {
  await trx.from('drafts').where({ claim_id: claimId, kind: stage }).increment('version', 1)
  const claim = await Claim.query({ client: trx }).where({ id: claimId, companyId: actor.companyId! }).preload('terms').firstOrFail()
  if (!isWritable(claim.state) || stageOf(claim.state) !== stage) throw new RuleViolation('not_writable')

  const draft = await Draft.query({ client: trx }).where({ claimId, kind: stage }).forUpdate().firstOrFail()
  const targets = isReturned(claim.state) ? ((await openCorrection(claimId, trx))?.items.map(({ target }) => target) ?? []) : null

  return { claim, draft, isOpen: (path: string) => targets === null || isUnlocked(path, targets) }
}
