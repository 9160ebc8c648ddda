/** Certifications in the states of the desk's work, reached by taking the steps. */
import { assignCertification } from '#actions/certifications/assign_certification'
import { checkGates } from '#actions/certifications/check_gates'
import { passGates } from '#actions/certifications/pass_gates'
import { takeStep } from '#actions/certifications/take_step'
import Certification from '#models/certification'
import CertificationScheme from '#models/certification_scheme'
import type Company from '#models/company'
import Draft from '#models/draft'
import EvidenceFile from '#models/evidence_file'
import { companySnapshot } from '#queries/companies/company_snapshot'
import { gatesOf } from '#queries/certifications/gates_of'
import { dueOn } from '#rules/claims/due_days'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'
import { asChief, asClerk } from '#tests/support/office'
import { givenCompany, givenMember, givenStaff } from '#tests/support/people'
import type { Actor } from '#values/actor'
import { now, today } from '#values/clock'
import { searchTextOf } from '#values/search_text'
import db from '@adonisjs/lucid/services/db'

export interface AskedCase {
  company?: Company
  clerk?: Actor
  scheme?: string
}

export const givenCertificationClerk = async () => asClerk(await givenStaff('certifications', 'clerk'))
export const givenCertificationChief = async (post = 'section_chief') => asChief(await givenStaff('certifications', post), post)

let serial = 0

/** Sent in, nobody's yet. */
export async function givenSubmittedCase({ company: of, scheme: code = 'work-life-balance' }: AskedCase = {}) {
  const company = of ?? (await givenCompany({ regularEmployees: 20 }))
  const applicant: Actor = { id: (await givenMember(company)).id, as: 'applicant', companyId: company.id }
  const scheme = await CertificationScheme.query().where({ code }).preload('edition').firstOrFail()
  const definition = scheme.edition.definition as SchemeInForce
  const gates = definition.gates.filter(({ check }) => check === 'declared')
  const draft = await Certification.create({
    companyId: company.id,
    schemeId: scheme.id,
    schemeEditionId: scheme.edition.id,
    fiscalYear: 2026,
    state: 'draft',
    openedById: applicant.id!,
    fields: definition.fields.map((field) => field.code),
  })
  await Draft.create({
    certificationId: draft.id,
    kind: 'assessment',
    document: Object.fromEntries(gates.map((gate) => [`gates.${gate.code}`, 'yes'])),
    revisions: {},
    savedAt: now(),
    savedById: applicant.id!,
  } as Partial<Draft>)
  for (const { document } of gates)
    if (document)
      await EvidenceFile.create({
        certificationId: draft.id,
        stage: 'assessment',
        documentCode: document.code,
        originalName: `${document.code}.pdf`,
        diskKey: `test/${draft.id}-${(serial += 1)}`,
        mediaType: 'application/pdf',
        size: 100,
        sha256: 'a'.repeat(64),
        uploadedById: applicant.id!,
        storedAt: now(),
      } as Partial<EvidenceFile>)
  const certification = await takeStep(draft.id, 'submit', applicant, async ({ row, at }) => {
    const number = `令和8年度${scheme.caseSign}第${draft.id}号`
    row.merge({
      number,
      submittedAt: at,
      arrivedOn: today(),
      dueOn: dueOn(today(), definition.standardDays),
      companyFacts: companySnapshot(company),
      searchText: `${searchTextOf(company)} ${number}`,
    })
    return { number, edition: scheme.edition.edition, fields: row.fields, ownPoints: {}, files: [] }
  })

  return { certification, company, applicant, home: `/companies/${company.id}/certifications/${certification.id}` }
}

/** Taken by a clerk. */
export async function givenTakenCase(asked: AskedCase = {}) {
  const given = await givenSubmittedCase(asked)
  const clerk = asked.clerk ?? (await givenCertificationClerk())
  await assignCertification(given.certification.id, clerk.id!, clerk)

  return { ...given, clerk, certification: await Certification.findOrFail(given.certification.id) }
}

/** Its gates passed: reviewers may be assigned. */
export async function givenCaseInReview(asked: AskedCase = {}) {
  const given = await givenTakenCase(asked)
  await meetGates(given.certification, given.clerk)

  return { ...given, certification: await passGates(given.certification.id, given.clerk) }
}

/** Answers every gate that waits for a hand. */
export async function meetGates(certification: Certification, clerk: Actor) {
  const open = (await gatesOf(certification, db.connection())).filter(({ isOpen }) => isOpen)
  await checkGates(
    certification.id,
    open.map(({ code }) => ({ code, result: 'passed' as const, note: '写しで確認した。' })),
    clerk
  )
}
