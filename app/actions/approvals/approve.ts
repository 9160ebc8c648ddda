import { actOf } from '#actions/approvals/acts'
import { routeWithinLimit } from '#actions/approvals/route_within_limit'
import { assertTurn, lockedProposal, subjectOfProposal } from '#actions/approvals/locked_proposal'
import { takeStep } from '#actions/approvals/take_step'
import { tellNext } from '#actions/approvals/tell_next'
import { inTransaction } from '#actions/in_transaction'
import Approval from '#models/approval'
import type Proposal from '#models/proposal'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'
import type { BindingAct } from '#workflows/binding_acts'

/**
 * 承認・決裁: the next post of the route approves; the last one executes the act, in the same transaction.
 * Whatever the act refuses (budget, another amount, the moment) undoes the approval too.
 */
export async function approve(proposalId: number, actor: Actor, comment: string | null = null): Promise<Proposal> {
  const subject = await subjectOfProposal(proposalId)

  return inTransaction(async (trx) => {
    const { proposal, position } = await lockedProposal(trx, proposalId, subject)
    const route = await routeWithinLimit(trx, proposal, position, actor)
    const isLast = position >= route.length
    await assertTurn(trx, proposal, subject, isLast ? 'decide' : 'approve', actor)

    const row = await takeStep(
      proposalId,
      isLast ? 'decide' : 'approve',
      actor,
      ({ row: current, at }) => {
        current.merge({ route, awaitingPost: isLast ? null : route[position] })
        if (isLast) current.closedAt = at
        return { position, post: actor.post! }
      },
      trx
    )
    const deputyForId = actor.deputyForId ?? null
    const { post, id: approverId } = actor as { post: string; id: number }
    await Approval.create(
      { proposalId, position, post, approverId, deputyForId, verdict: 'approved', comment, decidedAt: now() },
      { client: trx }
    )
    if (isLast) await actOf(proposal.step as BindingAct)(trx, subject.id, actor, proposal)
    else await tellNext(trx, row)

    return row
  })
}
