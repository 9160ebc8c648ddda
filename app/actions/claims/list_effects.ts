import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type CertificateRevocation from '#models/certificate_revocation'
import { claimsRestingOn } from '#queries/claims/claims_resting_on'

/**
 * 認定取消しの影響: lists each claim of the company that got its tier by what is revoked and is not over.
 * Nothing changes of it until the office decides. Listed once, however often it is called; answers the claims.
 */
export async function listEffects(trx: TransactionClientContract, revocation: CertificateRevocation): Promise<number[]> {
  const affected = await claimsRestingOn(revocation, trx)

  for (const claimId of affected) {
    await trx
      .knexQuery()
      .from('revocation_effects')
      .insert({ revocation_id: revocation.id, claim_id: claimId })
      .onConflict(['revocation_id', 'claim_id'])
      .ignore()
  }
  return affected
}
