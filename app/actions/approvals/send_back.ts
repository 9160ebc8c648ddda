import { assertTurn, lockedProposal, subjectOfProposal } from '#actions/approvals/locked_proposal'
import { takeStep } from '#actions/approvals/take_step'
import { tellDrafter } from '#actions/approvals/tell_next'
import { inTransaction } from '#actions/in_transaction'
import Approval from '#models/approval'
import type Proposal from '#models/proposal'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'

/** 差戻し: back to the drafter, with what has to change. The case stays where it is. */
export async function sendBack(proposalId: number, actor: Actor, comment: string): Promise<Proposal> {
  if (!comment.trim()) throw new RuleViolation('comment_missing')
  const subject = await subjectOfProposal(proposalId)

  return inTransaction(async (trx) => {
    const { proposal, position } = await lockedProposal(trx, proposalId, subject)
    await assertTurn(trx, proposal, subject, 'sendBack', actor)
    const { post, id: approverId } = actor as { post: string; id: number }

    return takeStep(
      proposalId,
      'sendBack',
      actor,
      async ({ row, at }) => {
        row.merge({ awaitingPost: null, closedAt: at })
        const deputyForId = actor.deputyForId ?? null
        await Approval.create(
          { proposalId, position, post, approverId, deputyForId, verdict: 'sent_back', comment, decidedAt: at },
          { client: trx }
        )
        await tellDrafter(trx, row)
        return { position, post, comment }
      },
      trx
    )
  })
}
