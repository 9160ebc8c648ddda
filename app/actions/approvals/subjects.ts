import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import Certification from '#models/certification'
import CertificateRevocation from '#models/certificate_revocation'
import Claim from '#models/claim'
import type { Desk } from '#values/desks'
import type { SubjectType } from '#workflows/binding_acts'

/** What a proposal is about: whose it is, and how everything its act rests on is locked, in the order of every other writer. */
export interface Subject {
  type: SubjectType
  id: number
  companyId: number
  lock: (trx: TransactionClientContract) => Promise<void>
}

const find: Record<SubjectType, (id: number) => Promise<Omit<Subject, 'type' | 'id'>>> = {
  claim: async (id) => {
    const { companyId, programmeTermsId } = await Claim.findOrFail(id)
    return { companyId, lock: lockRows(['claims', id], ['programme_terms', programmeTermsId]) }
  },
  certification: async (id) => {
    const { companyId } = await Certification.findOrFail(id)
    return { companyId, lock: lockRows(['certifications', id]) }
  },
  certificate_revocation: async (id) => {
    const { companyId, certificationId } = await CertificateRevocation.findOrFail(id)
    return { companyId, lock: lockRows(['certifications', certificationId], ['certificate_revocations', id]) }
  },
}

/** Reads only what never changes of a case, before the transaction: inside it a write comes first. */
export const subjectOf = async (type: SubjectType, id: number): Promise<Subject> => ({ type, id, ...(await find[type](id)) })

const lockRows =
  (...rows: [table: string, id: number][]) =>
  async (trx: TransactionClientContract) => {
    for (const [table, id] of rows) await trx.from(table).where('id', id).increment('version', 1)
  }

/** The desk whose posts approve. */
export const DESK_OF: Record<SubjectType, Extract<Desk, 'claims' | 'certifications'>> = {
  claim: 'claims',
  certification: 'certifications',
  certificate_revocation: 'certifications',
}
