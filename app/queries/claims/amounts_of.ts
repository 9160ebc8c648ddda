/** What a claim comes to under its terms: as the company wrote it, as the office left it, and as the report shows it. */
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type Claim from '#models/claim'
import ProgrammeTerm from '#models/programme_term'
import { costsOf, linesOfStage } from '#queries/claims/costs_of'
import { takenBefore, takenByCompany } from '#queries/programmes/taken_by_company'
import type { Explanation } from '#rules/claims/amount_explanation'
import { finalisedAmount } from '#rules/claims/finalised_amount'
import { grantableAmount } from '#rules/claims/grantable_amount'
import type { TermsInForce, Tier } from '#rules/claims/programme_definition'
import type { CompanyFacts } from '#rules/companies/company_facts'
import type { Yen } from '#values/yen'

interface Options {
  /** before any line was struck or reduced */
  asClaimed?: boolean
  /** name of a tier to count by instead of the claim's own */
  tier?: string
  /** counts of the caps only what earlier arrivals took, not all that was decided since */
  byArrival?: boolean
  /** what was granted, where it is about to change */
  granted?: Yen
}

/** 交付できる額: the caps less what the company's earlier claims of the year have taken. */
export async function grantableOf(claim: Claim, client: QueryClientContract, options: Options = {}): Promise<Explanation> {
  const { asClaimed = false } = options
  const { terms, tier, taken } = await bookOf(claim, client, options)
  const lines = await linesOfStage(claim.id, 'application', client)

  return grantableAmount(costsOf(lines, { asClaimed }), tier, terms, taken, claim.companyFacts as CompanyFacts)
}

/** 確定する額: what the report's lines come to, never more than was granted. */
export async function finalisableOf(claim: Claim, client: QueryClientContract, options: Options = {}): Promise<Explanation> {
  const { asClaimed = false, granted = claim.grantedAmount! } = options
  const { terms, tier, taken } = await bookOf(claim, client, options)
  const lines = await linesOfStage(claim.id, 'report', client)

  const recalculated = grantableAmount(costsOf(lines, { asClaimed }), tier, terms, taken, claim.companyFacts as CompanyFacts)
  return finalisedAmount(granted, recalculated)
}

async function bookOf(claim: Claim, client: QueryClientContract, { tier: wanted = claim.tier ?? undefined, byArrival = false }: Options) {
  const row = await ProgrammeTerm.query({ client }).where('id', claim.programmeTermsId).firstOrFail()
  const terms = row.definition as TermsInForce
  const tier: Tier = terms.tiers.find(({ name }) => name === wanted) ?? terms.tiers[0]!
  const taken = byArrival
    ? await takenBefore(claim, client)
    : await takenByCompany(claim.companyId, claim.programmeId, claim.fiscalYear, claim.id, client)

  return { terms, tier, taken }
}
