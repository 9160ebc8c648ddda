/** What the papers of the three binding acts print; the same for the preview before and the notice after. */
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type Claim from '#models/claim'
import GrantDecision from '#models/grant_decision'
import ProgrammeTerm from '#models/programme_term'
import { linesOfStage } from '#queries/claims/costs_of'
import type { ExplanationLine } from '#rules/claims/amount_explanation'
import { withdrawableUntil } from '#rules/claims/due_days'
import type { TermsInForce } from '#rules/claims/programme_definition'
import { adjustmentsOf } from '#services/papers/adjustments_of'
import { caseOfPaper } from '#services/papers/case_of_paper'
import type { FinalisationData, GrantData, RefusalData } from '#services/papers/notice_data'
import type { Day } from '#values/day'
import { claimWorkflow } from '#workflows/claim_workflow'

interface Amount {
  amount: number
  lines: ExplanationLine[]
}

/** 交付決定通知書 */
export async function grantPaper(claim: Claim, { amount, lines }: Amount, decidedOn: Day, client: QueryClientContract): Promise<GrantData> {
  const row = await ProgrammeTerm.query({ client }).where('id', claim.programmeTermsId).firstOrFail()
  const terms = row.definition as TermsInForce

  return {
    ...(await caseOfPaper(claim, client)),
    amount,
    claimedAmount: claim.claimedAmount!,
    tier: (terms.tiers.find(({ name }) => name === claim.tier) ?? terms.tiers[0]!).label,
    lines,
    adjustments: adjustmentsOf(await linesOfStage(claim.id, 'application', client)),
    conditions: terms.conditions,
    article: claimWorkflow.steps.decideGrant.article,
    withdrawableUntil: withdrawableUntil(decidedOn, terms.withdrawalDays),
    reportDue: terms.reportDue,
  }
}

/** 不交付決定通知書 */
export const refusalPaper = async (
  claim: Claim,
  { reason, article }: { reason: string; article: string },
  client: QueryClientContract
): Promise<RefusalData> => ({
  ...(await caseOfPaper(claim, client)),
  claimedAmount: claim.claimedAmount!,
  reason,
  article,
})

/** 額の確定通知書 */
export async function finalisationPaper(claim: Claim, { amount, lines }: Amount, client: QueryClientContract): Promise<FinalisationData> {
  const grant = await GrantDecision.query({ client }).where('claimId', claim.id).firstOrFail()

  return {
    ...(await caseOfPaper(claim, client)),
    grantedAmount: claim.grantedAmount!,
    grantNumber: grant.noticeNumber,
    grantedOn: grant.decidedOn,
    amount,
    lines,
    adjustments: adjustmentsOf(await linesOfStage(claim.id, 'report', client)),
    article: claimWorkflow.steps.finaliseAmount.article,
  }
}
