import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { holdFunction } from '#actions/approvals/hold_function'
import Claim from '#models/claim'
import Proposal from '#models/proposal'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { proposalWorkflow, type ProposalStep } from '#workflows/proposal_workflow'

/**
 * Locks everything an approval rests on, in the order in which every other writer does: the case, its budget, the proposal.
 * Nothing is read before: a later read then sees what the last decision left.
 */
export async function lockedProposal(
  trx: TransactionClientContract,
  { id, subjectId, termsId }: { id: number; subjectId: number; termsId: number }
) {
  await trx.from('claims').where('id', subjectId).increment('version', 1)
  await trx.from('programme_terms').where('id', termsId).increment('version', 1)
  await trx.from('proposals').where('id', id).increment('version', 1)
  const proposal = await Proposal.query({ client: trx }).where('id', id).preload('approvals').firstOrFail()
  const claim = await Claim.query({ client: trx }).where('id', subjectId).firstOrFail()

  return { proposal, claim, position: proposal.approvals.length + 1 }
}

/**
 * Whether it is this person's turn: the proposal is open, waits for the post, and four eyes hold (for a deputy too).
 * @throws RuleViolation `wrong_moment`, `not_your_turn`, `own_company`, `four_eyes`
 */
export async function assertTurn(trx: TransactionClientContract, proposal: Proposal, claim: Claim, step: ProposalStep, actor: Actor) {
  proposalWorkflow.assertAllows(step, proposal.state, actor.as)
  if (proposal.awaitingPost !== actor.post) throw new RuleViolation('not_your_turn')
  await holdFunction(trx, { type: 'claim', id: claim.id, companyId: claim.companyId }, actor.id!, `approver:${actor.post}`)
}
