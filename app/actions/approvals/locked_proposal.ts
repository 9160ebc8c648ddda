import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { holdFunction } from '#actions/approvals/hold_function'
import { subjectOf, type Subject } from '#actions/approvals/subjects'
import Proposal from '#models/proposal'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import type { SubjectType } from '#workflows/binding_acts'
import { proposalWorkflow, type ProposalStep } from '#workflows/proposal_workflow'

/** What a proposal is about, read before its transaction. */
export async function subjectOfProposal(proposalId: number): Promise<Subject> {
  const { subjectType, subjectId } = await Proposal.findOrFail(proposalId)
  return subjectOf(subjectType as SubjectType, subjectId)
}

/**
 * Locks everything an approval rests on, in the order in which every other writer does: the case, what its act rests on, the proposal.
 * Nothing is read before: a later read then sees what the last decision left.
 */
export async function lockedProposal(trx: TransactionClientContract, proposalId: number, subject: Subject) {
  await subject.lock(trx)
  await trx.from('proposals').where('id', proposalId).increment('version', 1)
  const proposal = await Proposal.query({ client: trx }).where('id', proposalId).preload('approvals').firstOrFail()

  return { proposal, position: proposal.approvals.length + 1 }
}

/**
 * Whether it is this person's turn: the proposal is open, waits for the post, and four eyes hold (for a deputy too).
 * @throws RuleViolation `wrong_moment`, `not_your_turn`, `own_company`, `four_eyes`
 */
export async function assertTurn(trx: TransactionClientContract, proposal: Proposal, subject: Subject, step: ProposalStep, actor: Actor) {
  proposalWorkflow.assertAllows(step, proposal.state, actor.as)
  if (proposal.awaitingPost !== actor.post) throw new RuleViolation('not_your_turn')
  await holdFunction(trx, subject, actor.id!, `approver:${actor.post}`)
}
