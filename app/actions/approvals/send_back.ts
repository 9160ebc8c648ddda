import { assertTurn, lockedProposal } from '#actions/approvals/locked_proposal'
import { takeStep } from '#actions/approvals/take_step'
import { tellDrafter } from '#actions/approvals/tell_next'
import { inTransaction } from '#actions/in_transaction'
import Approval from '#models/approval'
import Claim from '#models/claim'
import Proposal from '#models/proposal'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'

/** 差戻し: back to the drafter, with what has to change. The case stays where it is. */
export async function sendBack(proposalId: number, actor: Actor, comment: string): Promise<Proposal> {
  if (!comment.trim()) throw new RuleViolation('comment_missing')
  const { subjectId } = await Proposal.findOrFail(proposalId)
  const { programmeTermsId: termsId } = await Claim.findOrFail(subjectId)

  return inTransaction(async (trx) => {
    const { proposal, claim, position } = await lockedProposal(trx, { id: proposalId, subjectId, termsId })
    await assertTurn(trx, proposal, claim, 'sendBack', actor)
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
