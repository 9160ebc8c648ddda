import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import AmountOwing from '#models/amount_owing'
import type Claim from '#models/claim'
import type { ProposalContent } from '#queries/approvals/content_of'
import { effectOf } from '#queries/claims/effect_of'
import { effectsOn, isUnsettled } from '#queries/claims/effects_on'
import type { ExplanationLine } from '#rules/claims/amount_explanation'
import { STEP_OF, type Offered } from '#rules/claims/effect_options'
import { RuleViolation } from '#rules/rule_violation'
import type { Yen } from '#values/yen'
import type { ClaimMeasure } from '#workflows/binding_acts'

/** What is put before the approvers of a measure: what it takes back, and from what. */
export interface MeasureContent extends ProposalContent {
  amount: Yen
  reason: string
  article: string
  /** what the claim comes to before and after; null where nothing of it changes */
  before: Yen | null
  after: Yen | null
  /** the amount owing that is waived */
  owing: number | null
}

export interface Grounds {
  reason: string
  article: string
  owing?: number | null
}

/**
 * A measure as it may be decided of the claim as it stands; computed when proposed, previewed, and again when decided.
 * @throws RuleViolation `no_effect`, `earlier_effect_undecided`, `option_not_open`, `owing_closed`
 */
export async function measureOf(claim: Claim, step: ClaimMeasure, client: QueryClientContract, grounds: Grounds): Promise<MeasureContent> {
  if (step === 'waiveRepayment') return waiverOf(claim, client, grounds)
  if (step !== 'revoke' && !(await effectsOn(claim.id, client)).some(isUnsettled)) throw new RuleViolation('no_effect')

  const { current, options, recalculation, waitsFor } = await effectOf(claim, client)
  if (step !== 'revoke' && waitsFor !== null) throw new RuleViolation('earlier_effect_undecided', { number: waitsFor })
  const offered = options.find(({ option }) => STEP_OF[option] === step)
  if (!offered) throw new RuleViolation('option_not_open')
  const lines = step === 'revoke' ? [] : recalculation.latest.lines

  return { ...base(grounds), amount: atStake(step, offered), lines, before: current as Yen, after: offered.amount, owing: null }
}

/** A recalculation decides what is left, a revocation and a reclaim what is taken back. */
const atStake = (step: ClaimMeasure, { amount, difference }: Offered) => (step === 'adjustTier' ? amount : difference)

async function waiverOf(claim: Claim, client: QueryClientContract, grounds: Grounds): Promise<MeasureContent> {
  const owing = await AmountOwing.query({ client })
    .where({ claimId: claim.id, id: grounds.owing ?? 0 })
    .first()
  if (!owing?.isOpen) throw new RuleViolation('owing_closed')

  return { ...base(grounds), amount: owing.left, lines: [] as ExplanationLine[], before: null, after: null, owing: owing.id }
}

const base = ({ reason, article }: Grounds) => ({ adjustments: [], reason, article })
