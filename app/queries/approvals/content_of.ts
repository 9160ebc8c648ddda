import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type Claim from '#models/claim'
import { finalisableOf, grantableOf } from '#queries/claims/amounts_of'
import { linesOfStage } from '#queries/claims/costs_of'
import type { ExplanationLine } from '#rules/claims/amount_explanation'
import { adjustmentsOf } from '#services/papers/adjustments_of'
import type { Adjustment } from '#services/papers/notice_data'
import type { Yen } from '#values/yen'
import type { ExaminedAct } from '#workflows/binding_acts'

/** What is put before the approvers: kept as it was proposed. */
export interface ProposalContent {
  /** null for a refusal */
  amount: Yen | null
  lines: ExplanationLine[]
  adjustments: Adjustment[]
  reason: string | null
  article: string | null
}

export async function contentOf(
  claim: Claim,
  step: ExaminedAct,
  client: QueryClientContract,
  { reason = null, article = null }: { reason?: string | null; article?: string | null } = {}
): Promise<ProposalContent> {
  if (step === 'refuse') return { amount: null, lines: [], adjustments: [], reason, article }

  const { amount, lines } = step === 'decideGrant' ? await grantableOf(claim, client) : await finalisableOf(claim, client)
  const costs = await linesOfStage(claim.id, step === 'decideGrant' ? 'application' : 'report', client)
  return { amount, lines, adjustments: adjustmentsOf(costs), reason: null, article: null }
}
