import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { holdFunction } from '#actions/approvals/hold_function'
import CertificateRevocation from '#models/certificate_revocation'
import type { Actor } from '#values/actor'

/** Of a revocation, read before its transaction: it never changes. */
export const caseOfRevocation = async (id: number) => (await CertificateRevocation.findOrFail(id)).certificationId

/** The case first, then the revocation, as every other writer locks them. */
export async function lockRevocation(trx: TransactionClientContract, { id, certificationId }: { id: number; certificationId: number }) {
  await trx.from('certifications').where('id', certificationId).increment('version', 1)
  await trx.from('certificate_revocations').where('id', id).increment('version', 1)
  return CertificateRevocation.query({ client: trx }).where('id', id).firstOrFail()
}

/** @throws RuleViolation `own_company`, `four_eyes` */
export const workOn = (trx: TransactionClientContract, { id, companyId }: { id: number; companyId: number }, actor: Actor) =>
  holdFunction(trx, { type: 'certificate_revocation', id, companyId }, actor.id!, 'case_worker')
