import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Claim from '#models/claim'
import { claimSheet } from '#queries/claims/claim_sheet'
import { termsById } from '#queries/programmes/terms_in_force'
import type { Day } from '#values/day'

/** The form of a claim whose step is being taken, locked so that nothing is saved into it until the step is done. */
export async function lockedSheet(claim: Claim, today: Day, trx: TransactionClientContract) {
  await trx.from('drafts').where('claim_id', claim.id).increment('version', 1)
  claim.$setRelated('terms', await termsById(claim.programmeTermsId, trx))
  return claimSheet(claim, today, trx)
}
