import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Certification from '#models/certification'
import { assessmentSheet } from '#queries/certifications/assessment_sheet'

/** The form of a case whose step is being taken, locked so that nothing is saved into it until the step is done. */
export async function lockedAssessment(certification: Certification, trx: TransactionClientContract) {
  await trx.from('drafts').where('certification_id', certification.id).increment('version', 1)
  return assessmentSheet(certification, trx)
}
