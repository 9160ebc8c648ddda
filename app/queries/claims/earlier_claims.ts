import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type Claim from '#models/claim'
import { storedInstant } from '#models/columns'

/** What the same company sent in before this claim, of the same programme and fiscal year; the caps are used in order of arrival. */
export function earlierClaims(claim: Claim, client: QueryClientContract) {
  const arrived = storedInstant(claim.submittedAt!)
  const { companyId, programmeId, fiscalYear, id } = claim

  return client
    .from('claims')
    .where({ company_id: companyId, programme_id: programmeId, fiscal_year: fiscalYear })
    .where((earlier) => {
      void earlier.where('submitted_at', '<', arrived).orWhere((same) => void same.where('submitted_at', arrived).where('id', '<', id))
    })
}
