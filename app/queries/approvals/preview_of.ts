import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type Claim from '#models/claim'
import type Proposal from '#models/proposal'
import type { ProposalContent } from '#queries/approvals/content_of'
import { finalisationPaper, grantPaper, refusalPaper } from '#services/papers/act_papers'
import { composePaper, type Issue } from '#services/papers/compose_paper'
import type { Paper } from '#services/papers/paper'
import { today } from '#values/clock'

/** The notice as it would be issued today, without a number: both languages. */
export async function previewOf(claim: Claim, proposal: Proposal, client: QueryClientContract): Promise<{ ja: Paper; en: Paper }> {
  const issue = await issueOf(claim, proposal.step, proposal.payload as ProposalContent, client)
  return { ja: composePaper('ja', issue), en: composePaper('en', issue) }
}

async function issueOf(
  claim: Claim,
  step: string,
  { amount, lines, reason, article }: ProposalContent,
  client: QueryClientContract
): Promise<Issue<any>> {
  const paper = { number: null, issuedOn: today() }
  if (step === 'refuse')
    return { ...paper, kind: 'refusal', form: 3, data: await refusalPaper(claim, { reason: reason!, article: article! }, client) }
  if (step === 'decideGrant')
    return { ...paper, kind: 'grant', form: 2, data: await grantPaper(claim, { amount: amount!, lines }, today(), client) }
  return { ...paper, kind: 'finalisation', form: 8, data: await finalisationPaper(claim, { amount: amount!, lines }, client) }
}
