import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type CertificateRevocation from '#models/certificate_revocation'
import ProgrammeTerm from '#models/programme_term'
import { AFFECTED } from '#rules/claims/effect_options'
import type { Terms } from '#rules/claims/programme_definition'
import { isStillJustified, type HeldField } from '#rules/claims/tier_still_justified'
import type { Day } from '#values/day'

interface Judged {
  id: number
  tier: string
  tierJudgedOn: Day
  programmeTermsId: number
}

/**
 * 認定取消しの影響: lists each claim of the company that got its tier by what is revoked and is not over.
 * Nothing changes of it until the office decides. Listed once, however often it is called; answers the claims.
 */
export async function listEffects(trx: TransactionClientContract, revocation: CertificateRevocation): Promise<number[]> {
  const { companyId, scheme, id: revocationId } = revocation
  const claims: Judged[] = await trx
    .from('claims')
    .where('company_id', companyId)
    .whereIn('state', [...AFFECTED])
    .whereNotNull('tier')
    .orderBy('id')
    .select('id', 'tier', 'tier_judged_on as tierJudgedOn', 'programme_terms_id as programmeTermsId')
  const held: HeldField[] = await trx.from('certificates').where({ company_id: companyId, scheme })
  const isOfScheme = await tiersOf(claims, scheme, trx)
  const affected = claims.filter((claim) => isOfScheme(claim) && !isStillJustified(held, revocation, claim.tierJudgedOn))

  for (const { id: claimId } of affected) {
    await trx
      .knexQuery()
      .from('revocation_effects')
      .insert({ revocation_id: revocationId, claim_id: claimId })
      .onConflict(['revocation_id', 'claim_id'])
      .ignore()
  }
  return affected.map(({ id }) => id)
}

/** Whether a claim's tier is one that its terms give for a certificate of the scheme. */
async function tiersOf(claims: Judged[], scheme: string, trx: TransactionClientContract) {
  const ids = [...new Set(claims.map(({ programmeTermsId }) => programmeTermsId))]
  const terms = new Map((await ProgrammeTerm.query({ client: trx }).whereIn('id', ids)).map((row) => [row.id, row.definition as Terms]))

  return ({ programmeTermsId, tier }: Judged) =>
    terms.get(programmeTermsId)!.tiers.some(({ name, when }) => name === tier && when?.scheme === scheme)
}
