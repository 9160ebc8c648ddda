import db from '@adonisjs/lucid/services/db'
import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type Claim from '#models/claim'
import { earlierClaims } from '#queries/claims/earlier_claims'
import type { Taken } from '#rules/claims/cost_line'
import type { ClaimState } from '#workflows/claim_workflow'

export const COUNTED: ClaimState[] = ['granted', 'reported', 'report_returned', 'finalised', 'payment_requested', 'in_payment', 'paid']

/** What the company's other claims of the fiscal year have taken of the caps: by group, and in yen granted or finalised. */
export function takenByCompany(
  companyId: number,
  programmeId: number,
  fiscalYear: number,
  exceptClaimId: number | null = null,
  client?: QueryClientContract
): Promise<Taken> {
  const others = (client ?? db)
    .from('claims')
    .where({ company_id: companyId, programme_id: programmeId, fiscal_year: fiscalYear })
    .if(exceptClaimId !== null, (query) => query.whereNot('id', exceptClaimId!))

  return takenBy(others)
}

/** What those that arrived before it have taken: a recalculation does not depend on the order in which claims are recalculated. */
export const takenBefore = (claim: Claim, client: QueryClientContract): Promise<Taken> => takenBy(earlierClaims(claim, client))

async function takenBy(query: DatabaseQueryBuilderContract): Promise<Taken> {
  const claims = await query.whereIn('state', COUNTED).select('shares', 'granted_amount', 'finalised_amount')

  return claims.reduce<Taken>(
    (taken, claim) => ({
      shares: added(taken.shares, JSON.parse(claim.shares ?? '{}')),
      total: taken.total + Number(claim.finalised_amount ?? claim.granted_amount ?? 0),
    }),
    { shares: {}, total: 0 }
  )
}

/** Sums by name. */
const added = (sums: Record<string, number>, more: Record<string, number>) =>
  Object.entries(more).reduce((all, [name, amount]) => ({ ...all, [name]: (all[name] ?? 0) + amount }), sums)
