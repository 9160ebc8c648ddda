import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { office } from '#config/office'
import type Claim from '#models/claim'
import type Proposal from '#models/proposal'
import type { MeasureContent } from '#queries/approvals/measure_of'
import { paidAndOwed } from '#queries/claims/paid_and_owed'
import { recalculationOf } from '#queries/claims/recalculation_of'
import { repaymentDueOn } from '#rules/claims/due_days'
import { composePaper, type Issue } from '#services/papers/compose_paper'
import { grantChangePaper, grantRevocationPaper, returnOrderPaper } from '#services/papers/measure_papers'
import type { Paper } from '#services/papers/paper'
import { today } from '#values/clock'
import { yen } from '#values/yen'

/** The notice of a measure as it would be issued today; null where a letter alone tells of it. */
export async function measurePreview(
  claim: Claim,
  proposal: Proposal,
  client: QueryClientContract
): Promise<{ ja: Paper; en: Paper } | null> {
  const issue = claim.grantedAmount === null ? null : await issueOf(claim, proposal, client)
  return issue && { ja: composePaper('ja', issue), en: composePaper('en', issue) }
}

async function issueOf(claim: Claim, { step, payload }: Proposal, client: QueryClientContract): Promise<Issue<any> | null> {
  const { reason, article, amount } = payload as MeasureContent
  const paper = { form: null, number: null, issuedOn: today() }
  const { paid, owed } = await paidAndOwed(claim.id, client)
  const facts = { reason, article, paidAmount: paid }
  switch (step) {
    case 'adjustTier':
      return {
        ...paper,
        kind: 'grantChange',
        data: await grantChangePaper(claim, await recalculationOf(claim, client), { reason, article }, client),
      }
    case 'revoke':
      return {
        ...paper,
        kind: 'grantRevocation',
        data: await grantRevocationPaper(claim, { ...facts, repayable: yen(paid - owed) }, client),
      }
    case 'reclaim':
      return {
        ...paper,
        kind: 'returnOrder',
        data: await returnOrderPaper(claim, { ...facts, amount, dueOn: repaymentDueOn(today(), office.repayment.days) }, client),
      }
    default:
      return null
  }
}
