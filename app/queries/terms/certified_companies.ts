import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Claim from '#models/claim'

/** Claims whose company held a certificate of a scheme on the day the claim arrived; one query for all of them. */
export async function certifiedCompanies(claims: Claim[], scheme: string | null, trx: TransactionClientContract): Promise<Set<number>> {
  if (scheme === null || claims.length === 0) return new Set()
  const companies = [...new Set(claims.map(({ companyId }) => companyId))]
  const certificates = await trx.from('certificates').where({ scheme }).whereIn('company_id', companies).select('company_id', 'valid_from', 'valid_until', 'revoked_on', 'surrendered_on')
  const held = claims.filter(({ companyId, arrivedOn }) =>
    certificates.some(
      (one) =>
        one.company_id === companyId &&
        one.valid_from <= arrivedOn! &&
        (one.valid_until === null || one.valid_until >= arrivedOn!) &&
        (one.revoked_on === null || one.revoked_on > arrivedOn!) &&
        (one.surrendered_on === null || one.surrendered_on > arrivedOn!)
    )
  )

  return new Set(held.map(({ id }) => id))
}
