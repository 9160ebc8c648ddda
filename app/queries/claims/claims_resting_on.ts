import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type CertificateRevocation from '#models/certificate_revocation'
import ProgrammeTerm from '#models/programme_term'
import { AFFECTED } from '#rules/claims/effect_options'
import type { Terms } from '#rules/claims/programme_definition'
import { isStillJustified, wasCarriedBy, type HeldField } from '#rules/claims/tier_still_justified'
import type { Day } from '#values/day'

interface Judged {
  id: number
  tier: string
  tierJudgedOn: Day
  programmeTermsId: number
}

/** Claims that got their tier by what is revoked, or would be, that nothing else carries, and that are not over. */
export async function claimsRestingOn(revocation: CertificateRevocation, client: QueryClientContract): Promise<number[]> {
  const { companyId, scheme } = revocation
  const claims: Judged[] = await client
    .from('claims')
    .where('company_id', companyId)
    .whereIn('state', [...AFFECTED])
    .whereNotNull('tier')
    .orderBy('id')
    .select('id', 'tier', 'tier_judged_on as tierJudgedOn', 'programme_terms_id as programmeTermsId')
  const held: HeldField[] = await client.from('certificates').where({ company_id: companyId, scheme })
  const isOfScheme = await tiersOf(claims, scheme, client)

  const restsOn = ({ tierJudgedOn: on }: Judged) => wasCarriedBy(held, revocation, on) && !isStillJustified(held, revocation, on)

  return claims.filter((claim) => isOfScheme(claim) && restsOn(claim)).map(({ id }) => id)
}

/** Whether a claim's tier is one that its terms give for a certificate of the scheme. */
async function tiersOf(claims: Judged[], scheme: string, client: QueryClientContract) {
  const ids = [...new Set(claims.map(({ programmeTermsId }) => programmeTermsId))]
  const terms = new Map((await ProgrammeTerm.query({ client }).whereIn('id', ids)).map((row) => [row.id, row.definition as Terms]))

  return ({ programmeTermsId, tier }: Judged) =>
    terms.get(programmeTermsId)!.tiers.some(({ name, when }) => name === tier && when?.scheme === scheme)
}
