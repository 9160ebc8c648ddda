import { assertNothingProposed } from '#actions/approvals/assert_nothing_proposed'
import { enterProposal } from '#actions/approvals/enter_proposal'
import { assertEffectsDecided } from '#actions/claims/effects_decided'
import { assertCaseWorker } from '#actions/claims/examine'
import { inTransaction } from '#actions/in_transaction'
import Claim from '#models/claim'
import CorrectionRequest from '#models/correction_request'
import { contentOf } from '#queries/approvals/content_of'
import { examinationOf } from '#queries/office/examination_of'
import { routeFor } from '#rules/approvals/route'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import type { ExaminedAct } from '#workflows/binding_acts'
import { claimWorkflow } from '#workflows/claim_workflow'

export interface NewProposal {
  step: ExaminedAct
  summary: string
  /** of a refusal */
  reason?: string | null
  article?: string | null
}

/**
 * 起案: the clerk of a case proposes an act; who must approve it stands in the terms, by act and amount.
 * @throws RuleViolation `wrong_moment`, `correction_open`, `checks_open`, `checks_failed`, `nothing_to_grant`, `refusal_reason_missing`,
 * `effect_undecided`
 */
export function propose(claimId: number, { step, summary, reason, article }: NewProposal, actor: Actor) {
  return inTransaction(async (trx) => {
    await trx.from('claims').where('id', claimId).increment('version', 1)
    const claim = await Claim.query({ client: trx }).where('id', claimId).preload('terms').firstOrFail()
    claimWorkflow.assertAllows(step, claim.state, 'approver')
    await assertCaseWorker(trx, claim, actor)
    await assertNothingProposed(trx, { type: 'claim', id: claimId })
    const unanswered = await CorrectionRequest.query({ client: trx })
      .where({ subjectType: 'claim', subjectId: claimId })
      .whereNull('answeredAt')
      .first()
    if (unanswered) throw new RuleViolation('correction_open')
    if (step === 'refuse' && (!reason || !article)) throw new RuleViolation('refusal_reason_missing')

    if (step !== 'refuse') await assertEffectsDecided(trx, claimId)
    const items = await examinationOf(claim, trx)
    const open = items.filter(({ isOpen }) => isOpen).length
    const failed = items.filter(({ result }) => result === 'failed').length
    if (open > 0) throw new RuleViolation('checks_open', { count: open })
    if (step !== 'refuse' && failed > 0) throw new RuleViolation('checks_failed', { count: failed })

    const content = await contentOf(claim, step, trx, { reason, article })
    if (step === 'decideGrant' && content.amount === 0) throw new RuleViolation('nothing_to_grant')
    const route = routeFor(claim.terms.definition, step, content.amount ?? 0)

    return enterProposal(
      trx,
      { subject: { type: 'claim', id: claimId }, step, payload: content, amount: content.amount, route, summary },
      actor
    )
  })
}
