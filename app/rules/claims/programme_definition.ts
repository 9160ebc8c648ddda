/** The shape of a programme's rule book: what an ordinance says, as data. */
import type { Day } from '#values/day'
import type { Localised } from '#values/localised'
import type { Ratio } from '#values/ratio'
import type { Criterion } from '#rules/claims/criteria'

export type Stage = 'application' | 'report' | 'payment'

export interface Category {
  label: Localised
  help?: Localised
  /** cap group it is summed in; its own name when absent */
  group?: string
  /** each line names a hire, the agency's permit number and any early-leave refund */
  perHire?: boolean
  /** each line names a person (an employee's mark) */
  perPerson?: boolean
  /** each line states the participant's share, which is not covered */
  hasParticipantShare?: boolean
}

/** `min(Σ × rate, cap)` per group, then the total cap, then rounding. */
/** Name of the tier without a condition, by which past claims are counted. */
export const STANDARD_TIER = 'standard'

export interface Tier {
  name: string
  label: Localised
  /** how a company comes into this tier; absent for the standard one */
  when?: { criterion: 'certifiedUnder'; scheme: string }
  rate: Ratio
  caps: Record<string, number> & { total: number }
  article: string
}

export type Formula =
  | { kind: 'rateOfCost' }
  /** the fee less what the participant pays; no rate, no rounding unless the terms round */
  | { kind: 'feeLessShare' }
  /** a rate with a cap per person, and a cap per company by headcount */
  | { kind: 'rateWithPersonCap'; perPerson: number; perCompany: { employeesBelow: number | null; cap: number }[] }

export interface Requirement {
  criterion: Criterion
  limit?: number
  article: string
  /** 原則: unmet in the estimate, but the claim may be sent with a reason and the clerk decides */
  inPrinciple?: boolean
  only?: 'corporation' | 'individual'
}

export interface DocumentRule {
  code: string
  label: Localised
  stage: Stage
  isRequired: boolean
  only?: 'corporation' | 'individual'
  /** asked for only when the claim has a line of one of these categories */
  categories?: string[]
  help?: Localised
}

/** Posts that approve an act, in order; the first row whose `upTo` holds (null: any amount). */
export type ApprovalRoute = { upTo: number | null; posts: ('section_chief' | 'division_chief')[] }[]

/** A case of the ward's or ours with its known result; the tests and `rulebook:check` hold the code to it. */
export interface WorkedExample {
  tier: string
  /** net of tax */
  costs: { category: string; amount: number; person?: string; participantShare?: number }[]
  regularEmployees?: number
  grant: number
  source: string
}

export interface Terms {
  fiscalYear: number
  window: { from: Day; to: Day; by: 'arrival' | 'postmark'; article: string }
  /** yen */
  budget: number
  formula: Formula
  categories: Record<string, Category>
  tiers: Tier[]
  tierJudgedAt: 'application'
  tax: 'excluded' | 'included'
  rounding: { unit: number; at: 'total'; article: string }
  requirements: Requirement[]
  /** hires decided before this day do not count */
  hireDecidedOnOrAfter?: Day
  documents: DocumentRule[]
  pledges: { code: string; label: Localised; article: string }[]
  approval: { decideGrant: ApprovalRoute; refuse: ApprovalRoute; finaliseAmount: ApprovalRoute; revoke: ApprovalRoute }
  /** conditions printed on the grant decision notice */
  conditions: Localised[]
  /** calendar days from the day after the notice */
  withdrawalDays: number
  correctionDays: number
  /** business days of the standard processing period (標準処理期間) */
  standardDays: number
  reportDue: Day
  retention: { years: number; from: 'end_of_fiscal_year'; erase: string[] }
  examples: WorkedExample[]
  /** names of entries that the ward has not published; shown as assumed on the office's pages */
  assumed: string[]
  /** entries that were assumed until the ward published them, with where it did */
  published?: { entry: string; source: string }[]
}

export interface ProgrammeDefinition {
  code: string
  name: string
  nameEn: string
  summary: Localised
  ordinance: string
  procedure: 'grant_then_report'
  /** project of the plan it hangs on */
  project: string
  /** word in the claim's number 「令和8年度採用第12号」 */
  claimSign: string
  /** department: the sign of its notices and whom to ask */
  department: 'industry' | 'equality'
  terms: Terms[]
}

/** What `programme_terms.definition` keeps: the terms with the programme's own words. */
export type TermsInForce = Terms & { programme: Omit<ProgrammeDefinition, 'terms'> }
