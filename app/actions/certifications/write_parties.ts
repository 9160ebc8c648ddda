import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import CertificationParty from '#models/certification_party'
import type { AssessmentSheet } from '#queries/certifications/assessment_sheet'
import { filledAdvisers, filledOfficers } from '#rules/certifications/assessment_document'
import { mailKey } from '#services/mail_key'
import { domainOf } from '#values/mail_address'

/** Who governs the company and who helped with the form, as written now; what was written before makes room. */
export async function writeParties(
  trx: TransactionClientContract,
  certificationId: number,
  { document, company }: Pick<AssessmentSheet, 'document' | 'company'>
) {
  const officers = [company.representativeName ?? '', ...filledOfficers(document).map(({ name }) => name)]
  const names = new Set(officers.map((name) => name.trim()).filter(Boolean))
  const advisers = filledAdvisers(document).map((adviser) => ({
    kind: 'adviser',
    name: cut(adviser.name, 100)!,
    organisation: cut(adviser.organisation, 200),
    corporateNumber: cut(adviser.corporateNumber, 13),
    email: adviser.email.trim(),
    emailKey: mailKey(adviser.email),
    domain: domainOf(adviser.email),
  }))

  await trx.from('certification_parties').where('certification_id', certificationId).delete()
  const rows = [...[...names].map((name) => ({ kind: 'officer', name: cut(name, 100)! })), ...advisers]
  for (const row of rows) await CertificationParty.create({ certificationId, ...row }, { client: trx })
}

const cut = (typed: string, length: number) => typed.trim().slice(0, length) || null
