/** Certificates of companies, issued by the last approval as the portal issues them. */
import { Settings } from 'luxon'
import { approve } from '#actions/approvals/approve'
import { enterProposal } from '#actions/approvals/enter_proposal'
import type { CertifyPayload } from '#actions/certifications/certify'
import { inTransaction } from '#actions/in_transaction'
import { drawSerial } from '#actions/office/draw_serial'
import { savePublication, type ToPublish } from '#actions/publication/save_publication'
import Certificate from '#models/certificate'
import CertificateDocument from '#models/certificate_document'
import Certification from '#models/certification'
import CertificationScheme from '#models/certification_scheme'
import type Company from '#models/company'
import Publication from '#models/publication'
import type User from '#models/user'
import { companySnapshot } from '#queries/companies/company_snapshot'
import type { FieldVerdicts } from '#rules/certifications/certified_fields'
import { freezeClock } from '#tests/support/clock'
import { asChief } from '#tests/support/office'
import { givenCompany, givenMember, givenStaff } from '#tests/support/people'
import type { Actor } from '#values/actor'
import { now, today } from '#values/clock'
import { addDays, startOf, type Day } from '#values/day'
import { claimNumber } from '#values/document_number'
import { FiscalYear } from '#values/fiscal_year'
import { searchTextOf } from '#values/search_text'

interface Wanted {
  company?: Company
  /** code */
  scheme?: string
  /** codes of fields that pass; the first of the scheme unless given */
  fields?: string[]
  /** verdicts of all fields applied for, instead of `fields` */
  verdicts?: FieldVerdicts
  validFrom?: Day
  /** instead of what the scheme says */
  validUntil?: Day | null
  /** an award's */
  nominee?: string
  renews?: Certification
}

const fit = { verdict: 'fit', conditions: null } as const

/** 審査会済: heard by a panel, waiting for the decision. */
export async function givenUndecidedCertification({
  company: of,
  scheme: code = 'work-life-balance',
  fields,
  verdicts,
  nominee,
  renews,
}: Wanted = {}) {
  const company = of ?? (await givenCompany())
  const applicant = await givenMember(company)
  const scheme = await CertificationScheme.query().where({ code }).preload('edition').firstOrFail()
  const { fields: all } = scheme.edition.definition as { fields: { code: string }[] }
  const { year } = FiscalYear.containing(today())
  const recommendation: FieldVerdicts = verdicts ?? Object.fromEntries((fields ?? [all[0]!.code]).map((field) => [field, fit]))
  const certification = await Certification.create({
    companyId: company.id,
    schemeId: scheme.id,
    schemeEditionId: scheme.edition.id,
    renewsId: renews?.id ?? null,
    fiscalYear: year,
    state: 'panelled',
    number: claimNumber(year, scheme.caseSign, await inTransaction((trx) => drawSerial(trx, year, scheme.caseSign))),
    openedById: applicant.id,
    submittedAt: now(),
    arrivedOn: today(),
    companyFacts: companySnapshot(company),
    nominee: nominee ? { name: nominee, nameKana: '', job: '', years: '10', reason: '', consent: '1' } : null,
    fields: Object.keys(recommendation),
    recommendation,
    searchText: searchTextOf(company),
  })

  return { company, applicant, scheme, certification, verdicts: recommendation }
}

/** Proposed by a clerk; nobody has approved it yet. */
export async function givenProposedCertification(wanted: Wanted = {}) {
  const given = await givenUndecidedCertification(wanted)
  const clerk: Actor = { ...asClerkOf(await givenStaff('certifications', 'clerk')) }
  const payload: CertifyPayload = { fields: given.verdicts, reason: '判定の合計が基準に届かないため。', article: '第4条' }
  const route = ['section_chief', 'division_chief']
  const proposal = await inTransaction((trx) =>
    enterProposal(
      trx,
      {
        subject: { type: 'certification', id: given.certification.id },
        step: 'certify',
        payload,
        amount: null,
        route,
        summary: '答申のとおり。',
      },
      clerk
    )
  )
  const approvers: Actor[] = []
  for (const post of route) approvers.push(asChief(await givenStaff('certifications', post), post))

  return { ...given, clerk, proposal, approvers }
}

/** Certified on `validFrom` (today unless given), in the fields that passed. */
export async function givenCertificate({ validFrom, validUntil, ...wanted }: Wanted = {}) {
  return onDay(validFrom, async () => {
    const { proposal, approvers, ...given } = await givenProposedCertification(wanted)
    for (const approver of approvers) await approve(proposal.id, approver)
    if (validUntil !== undefined) await endOn(given.certification, validUntil)

    return { ...given, ...(await issuedFor(given.certification)), approvers }
  })
}

/** What was issued, as it stands now. */
export async function issuedFor({ id }: Certification) {
  const document = await CertificateDocument.query().where('certificationId', id).orderBy('edition', 'desc').firstOrFail()
  const certificates = await Certificate.query().where('certificationId', id).orderBy('id')

  return { certification: await Certification.findOrFail(id), document, certificates }
}

/** Everything a company can agree to. */
export const EVERYTHING = ['name', 'town', 'industry', 'size', 'fields', 'story', 'numbers', 'photo', 'jobs'] as const

/** A certified company that shows itself; `items` are what it agrees to. */
export async function givenPublished({
  items = [...EVERYTHING],
  story = '育児と仕事を両立できる職場です。',
  numbers = [],
  jobsUrl = null,
  ...wanted
}: Wanted & Partial<ToPublish> = {}) {
  const given = await givenCertificate(wanted)
  const publish = (more: Partial<ToPublish> = {}) =>
    givenPublication(given.company, given.applicant, { items, story, numbers, jobsUrl, ...more })

  return { ...given, publication: await publish(), publish }
}

/** What a company shows from now on. */
export async function givenPublication({ id }: Company, user: User, more: Partial<ToPublish>) {
  const before = await Publication.findBy('companyId', id)
  const wanted = { items: [], story: null, numbers: [], jobsUrl: null, photoAlt: null, portraitConsent: false, ...more }

  return (await savePublication(id, before?.version ?? 0, wanted, { id: user.id, as: 'applicant', companyId: id }))!
}

/** 取消し as the page shows it, from a day on; the case of it is another test's. */
export const revokedFrom = (certificate: Certificate, on: Day = today()) => certificate.merge({ revokedOn: on }).save()

/** Its last day was yesterday. */
export const expired = (certification: Certification) => endOn(certification, addDays(today(), -1))

async function endOn({ id }: Certification, validUntil: Day | null) {
  const document = await CertificateDocument.query().where('certificationId', id).firstOrFail()
  const data = document.data as { fields: object[] }
  await document.merge({ data: { ...data, fields: data.fields.map((field) => ({ ...field, validUntil })) } }).save()
  await Certificate.query().where('certificationId', id).update({ validUntil })
}

async function onDay<Result>(on: Day | undefined, work: () => Promise<Result>): Promise<Result> {
  if (on === undefined) return work()
  const before = Settings.now
  freezeClock(startOf(on).plus({ hours: 14 }).toMillis())
  try {
    return await work()
  } finally {
    Settings.now = before
  }
}

const asClerkOf = ({ id }: User): Actor => ({ id, as: 'clerk', post: 'clerk' })
