import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type Claim from '#models/claim'
import Company from '#models/company'
import ProgrammeTerm from '#models/programme_term'
import type { TermsInForce } from '#rules/claims/programme_definition'
import { addresseeOf } from '#services/papers/addressee_of'
import type { CaseOfPaper } from '#services/papers/notice_head'

/** To whom a paper goes and about what, as it stands at the moment of issue. */
export async function caseOfPaper(claim: Claim, client: QueryClientContract): Promise<CaseOfPaper> {
  const company = await Company.query({ client }).where('id', claim.companyId).firstOrFail()
  const terms = await ProgrammeTerm.query({ client }).where('id', claim.programmeTermsId).firstOrFail()
  const { programme, fiscalYear } = terms.definition as TermsInForce

  return {
    addressee: addresseeOf(company),
    programme: {
      name: { ja: programme.name, en: programme.nameEn },
      ordinance: programme.ordinance,
      fiscalYear,
      department: programme.department,
    },
    claimNumber: claim.number!,
    submittedOn: claim.arrivedOn!,
  }
}
