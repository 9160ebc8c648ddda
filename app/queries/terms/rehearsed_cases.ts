import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Claim from '#models/claim'
import { casesOfYear } from '#queries/terms/cases_of_year'
import type { Terms, TermsInForce } from '#rules/claims/programme_definition'
import { termsForYear } from '#rules/claims/terms_for_year'
import { schemeOf } from '#rules/claims/tier_of'
import type { Rehearsal, Rehearsed } from '#rules/terms/rehearsal'

export interface RehearsedCase extends Rehearsed {
  claim: Claim
}

interface Asked {
  code: string
  fiscalYear: number
  definition: TermsInForce
  companyId?: number
}

/** The cases of a year under the terms they were sent under, and under the draft, its days read as of that year. */
export async function* rehearsedCases({ code, fiscalYear, definition, companyId }: Asked, rehearsal: Rehearsal, trx: TransactionClientContract): AsyncGenerator<RehearsedCase> {
  const programme = await trx.from('subsidy_programmes').where({ code }).select('id').firstOrFail()
  const after = termsForYear(definition as Terms, fiscalYear)
  for await (const past of casesOfYear({ programmeId: programme.id, fiscalYear, scheme: schemeOf(after), companyId }, trx)) {
    const { claim, terms: before, lines, hires, isCertified } = past
    const facts = {
      company: claim.companyFacts,
      lines,
      hiredOn: hires.flatMap(({ decidedOn }) => decidedOn ?? []),
      arrivedOn: claim.arrivedOn!,
      isCertified,
    }
    yield { claim, ...rehearsal.rehearse(claim.companyId, facts, { before, after }) }
  }
}
