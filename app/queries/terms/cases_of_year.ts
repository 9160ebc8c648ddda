import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { storedInstant } from '#models/columns'
import Claim from '#models/claim'
import CostItem from '#models/cost_item'
import Hire from '#models/hire'
import ProgrammeTerm from '#models/programme_term'
import { certifiedCompanies } from '#queries/terms/certified_companies'
import type { TermsInForce } from '#rules/claims/programme_definition'
import { schemeOf } from '#rules/claims/tier_of'
import type { ClaimState } from '#workflows/claim_workflow'

const CHUNK = 200

/** They come to nothing, whatever the terms, and use neither caps nor budget. */
export const LEFT_OUT: ClaimState[] = ['withdrawn', 'refused', 'revoked']

export interface PastCase {
  claim: Claim
  /** the terms it was sent under */
  terms: TermsInForce
  lines: CostItem[]
  hires: Hire[]
  /** had the certificate that its own terms ask for, and the one that the next ask for */
  isCertified: { before: boolean; after: boolean }
}

interface Asked {
  programmeId: number
  fiscalYear: number
  /** scheme whose certificate the next terms ask for */
  scheme: string | null
  companyId?: number
}

/** What was sent in and stands, in order of arrival; a fixed number of queries for each two hundred. */
export async function* casesOfYear({ programmeId, fiscalYear, scheme, companyId }: Asked, trx: TransactionClientContract): AsyncGenerator<PastCase> {
  const terms = await ProgrammeTerm.query({ client: trx }).where('programmeId', programmeId)
  const termsOf = new Map(terms.map(({ id, definition }) => [id, definition as TermsInForce]))
  let after: Claim | undefined
  do {
    const claims: Claim[] = await nextClaims({ programmeId, fiscalYear, companyId }, after, trx)
    const ids = claims.map(({ id }) => id)
    const lines = await CostItem.query({ client: trx }).whereIn('claimId', ids).where('stage', 'application').orderBy('position').orderBy('id')
    const hires = await Hire.query({ client: trx }).whereIn('claimId', ids).where('stage', 'application')
    const certified = await certifiedCompanies(claims, scheme, trx)
    for (const claim of claims) {
      const own = termsOf.get(claim.programmeTermsId)!
      const wasCertified = own.tiers.some(({ name, when }) => name === claim.tier && when)
      yield {
        claim,
        terms: own,
        lines: lines.filter(({ claimId }) => claimId === claim.id),
        hires: hires.filter(({ claimId }) => claimId === claim.id),
        isCertified: { before: wasCertified, after: schemeOf(own) === scheme ? wasCertified : certified.has(claim.id) },
      }
    }
    after = claims.at(-1)
    if (claims.length < CHUNK) after = undefined
  } while (after)
}

function nextClaims({ programmeId, fiscalYear, companyId }: Omit<Asked, 'scheme'>, after: Claim | undefined, trx: TransactionClientContract): Promise<Claim[]> {
  const query = Claim.query({ client: trx })
    .where({ programmeId, fiscalYear })
    .whereNotNull('submittedAt')
    .whereNotIn('state', LEFT_OUT)
    .orderBy('submittedAt')
    .orderBy('id')
    .limit(CHUNK)
  if (companyId) void query.where('companyId', companyId)
  if (after) {
    const at = storedInstant(after.submittedAt!)
    void query.where('submittedAt', '>=', at).where((later) => void later.where('submittedAt', '>', at).orWhere('id', '>', after.id))
  }

  return query.exec()
}
