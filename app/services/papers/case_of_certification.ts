import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type Certification from '#models/certification'
import Company from '#models/company'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'
import { addresseeOf } from '#services/papers/addressee_of'
import type { CaseOfPaper } from '#services/papers/notice_head'

/** To whom a paper of a certification goes and about what, as it stands at the moment of issue. */
export async function caseOfCertification(
  { companyId, number, arrivedOn, fiscalYear }: Certification,
  { name, ordinance, department }: Pick<SchemeInForce, 'name' | 'ordinance' | 'department'>,
  client: QueryClientContract
): Promise<CaseOfPaper> {
  const company = await Company.query({ client }).where('id', companyId).firstOrFail()

  return {
    addressee: addresseeOf(company),
    programme: { name, ordinance, fiscalYear, department },
    claimNumber: number!,
    submittedOn: arrivedOn!,
  }
}
