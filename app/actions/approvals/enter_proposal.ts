import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { tellNext } from '#actions/approvals/tell_next'
import Proposal from '#models/proposal'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'
import type { BindingAct, SubjectType } from '#workflows/binding_acts'
import { proposalWorkflow } from '#workflows/proposal_workflow'

interface Entered {
  subject: { type: SubjectType; id: number }
  step: BindingAct
  /** what is put before the approvers, kept as it was proposed */
  payload: object
  /** yen; null where no money is at stake */
  amount: number | null
  /** posts in order */
  route: string[]
  summary: string
}

/** Enters a proposal and tells the first post of its route; call it after the case is locked and everything is asked. */
export async function enterProposal(
  trx: TransactionClientContract,
  { subject, amount, ...facts }: Entered,
  actor: Actor
): Promise<Proposal> {
  const proposal = await Proposal.create(
    {
      ...facts,
      amount: amount as Proposal['amount'],
      subjectType: subject.type,
      subjectId: subject.id,
      state: proposalWorkflow.initial,
      awaitingPost: facts.route[0],
      proposerId: actor.id!,
      proposedAt: now(),
    },
    { client: trx }
  )
  await tellNext(trx, proposal)

  return proposal
}
