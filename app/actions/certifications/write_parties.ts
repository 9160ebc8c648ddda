import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import CertificationParty from '#models/certification_party'
import type { AssessmentSheet } from '#queries/certifications/assessment_sheet'
import { filledAdvisers, filledOfficers } from '#rules/certifications/assessment_document'
import { mailKey } from '#services/mail_key'
import { now } from '#values/clock'
import { domainOf } from '#values/mail_address'

/**
 * Who governs the company and who helped with the form, as written now. Whoever was named before is shown no more, but stays:
 * what tied a person to the case ties them still (除斥).
 */
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

  const known = await CertificationParty.query({ client: trx }).where({ certificationId })
  const rows = [...[...names].map((name) => ({ kind: 'officer', name: cut(name, 100)! })), ...advisers]
  const kept = rows.map((row) => known.find((party) => isSame(party, row)))
  for (const party of known) await party.merge({ removedAt: kept.includes(party) ? null : (party.removedAt ?? now()) }).save()
  for (const [index, row] of rows.entries()) if (!kept[index]) await CertificationParty.create({ certificationId, ...row }, { client: trx })
}

const isSame = (party: CertificationParty, row: object) =>
  WRITTEN.every((column) => (party[column] || null) === ((row as Partial<CertificationParty>)[column] || null))

const WRITTEN = ['kind', 'name', 'organisation', 'corporateNumber', 'email'] as const

const cut = (typed: string, length: number) => typed.trim().slice(0, length) || null
