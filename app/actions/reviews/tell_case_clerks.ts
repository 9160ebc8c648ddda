import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { postToDesk } from '#actions/letters/post_to_desk'

interface Told {
  certificationId: number
  happening: string
  template: string
}

/** A letter to each clerk of the desk who may know of the case; it leads to its reviewers. */
export const tellCaseClerks = (trx: TransactionClientContract, told: Told) =>
  postToDesk(trx, { desk: 'certifications', post: 'clerk' }, { ...told, path: `/office/certifications/${told.certificationId}/reviewers` })
