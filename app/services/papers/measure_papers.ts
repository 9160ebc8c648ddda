/** What the papers print of what is taken back; the same for the preview before and the notice after. */
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type Claim from '#models/claim'
import GrantDecision from '#models/grant_decision'
import ProgrammeTerm from '#models/programme_term'
import type { Recalculation } from '#queries/claims/recalculation_of'
import type { Terms } from '#rules/claims/programme_definition'
import { caseOfPaper } from '#services/papers/case_of_paper'
import type { GrantChangeData, GrantRevocationData, ReturnOrderData } from '#services/papers/notice_data'
import type { CaseOfPaper } from '#services/papers/notice_head'

interface Grounds {
  reason: string
  article: string
}

/** 変更決定通知書 */
export async function grantChangePaper(
  claim: Claim,
  { tier, granted, finalised, latest }: Recalculation,
  { reason, article }: Grounds,
  client: QueryClientContract
): Promise<GrantChangeData> {
  const { definition } = await ProgrammeTerm.query({ client }).where('id', claim.programmeTermsId).firstOrFail()
  const labelOf = (name: string | null) => (definition as Terms).tiers.find((one) => one.name === name)!.label

  return {
    ...(await ofGrant(claim, client)),
    tierBefore: labelOf(claim.tier),
    tier: labelOf(tier),
    grantedBefore: claim.grantedAmount!,
    grantedAmount: granted!.amount,
    finalisedBefore: claim.finalisedAmount,
    finalisedAmount: finalised?.amount ?? null,
    lines: latest.lines,
    reason,
    article,
  }
}

/** 交付決定取消通知書 */
export const grantRevocationPaper = async (
  claim: Claim,
  facts: Grounds & Pick<GrantRevocationData, 'paidAmount' | 'repayable'>,
  client: QueryClientContract
): Promise<GrantRevocationData> => ({ ...(await ofGrant(claim, client)), grantedAmount: claim.grantedAmount!, ...facts })

/** 返還命令書 */
export const returnOrderPaper = async (
  claim: Claim,
  facts: Grounds & Pick<ReturnOrderData, 'paidAmount' | 'amount' | 'dueOn'>,
  client: QueryClientContract
): Promise<ReturnOrderData> => ({ ...(await ofGrant(claim, client)), ...facts })

async function ofGrant(
  claim: Claim,
  client: QueryClientContract
): Promise<CaseOfPaper & Pick<GrantChangeData, 'grantNumber' | 'grantedOn'>> {
  const { noticeNumber, decidedOn } = await GrantDecision.query({ client }).where('claimId', claim.id).firstOrFail()
  return { ...(await caseOfPaper(claim, client)), grantNumber: noticeNumber, grantedOn: decidedOn }
}
