import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { inTransaction } from '#actions/in_transaction'
import Certification from '#models/certification'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'

export interface LockedCase {
  trx: TransactionClientContract
  certification: Certification
  scheme: SchemeInForce
}

/** What several reviewers do to one case happens one after the other: the case is locked first. */
export const inCase = <T>(certificationId: number, work: (locked: LockedCase) => Promise<T>): Promise<T> =>
  inTransaction(async (trx) => {
    await trx.from('certifications').where('id', certificationId).increment('version', 1)
    const certification = await Certification.query({ client: trx }).where('id', certificationId).preload('edition').firstOrFail()

    return work({ trx, certification, scheme: certification.edition.definition })
  })
