/** Claims at the certified tier whose certificate has been revoked, in the states the office decides them in. */
import db from '@adonisjs/lucid/services/db'
import { proposeMeasure, type NewMeasure } from '#actions/approvals/propose_measure'
import { listEffects } from '#actions/claims/list_effects'
import { requestPayment } from '#actions/claims/request_payment'
import { inTransaction } from '#actions/in_transaction'
import { buildRun } from '#actions/payments/build_run'
import { releaseRun } from '#actions/payments/release_run'
import { settleRun } from '#actions/payments/settle_run'
import { storedInstant } from '#models/columns'
import AmountOwing from '#models/amount_owing'
import Certificate from '#models/certificate'
import CertificateRevocation from '#models/certificate_revocation'
import Claim from '#models/claim'
import type Company from '#models/company'
import Payment from '#models/payment'
import User from '#models/user'
import { approveAll, givenFinalisedClaim, type Asked } from '#tests/support/office'
import { givenAccount, nextValueDay } from '#tests/support/payments'
import { givenCompany, givenPerson, givenStaff } from '#tests/support/people'
import type { Actor } from '#values/actor'
import { now, today } from '#values/clock'
import { addDays, day, type Day } from '#values/day'
import { FiscalYear } from '#values/fiscal_year'

export const SCHEME = 'work-life-balance'
export const COSTS = [
  { category: 'referralFee', amount: 600_000 },
  { category: 'jobAdvertising', amount: 300_000 },
]

interface Held {
  field?: string
  validFrom?: Day
  validUntil?: Day
  certificationId?: number | null
}

/** A certificate as its row says it, of no case. */
export const givenCertified = (
  company: Company,
  { field = 'childcare', validFrom = day('2023-10-01'), validUntil = addDays(today(), 365), certificationId = null }: Held = {}
) =>
  Certificate.create({
    companyId: company.id,
    scheme: SCHEME,
    field,
    validFrom,
    validUntil,
    certificationId,
  } as Partial<Certificate>)

/** A company with a certificate that came of a case, which can be revoked. */
export async function givenCertifiedCompany({ company: of, ...held }: Held & { company?: Company } = {}) {
  const company = of ?? (await givenCompany())
  const certificationId = await givenConcludedCase(company)
  await givenCertified(company, { ...held, certificationId })

  return { company, certificationId }
}

/** 認定の取消し of one field, as the last approval leaves it; its effects are listed. */
export async function revokeCertificateOf(
  { company, certificationId }: { company: Company; certificationId: number },
  fields = ['childcare']
) {
  const revocation = await givenRevocation(company, certificationId, fields)
  await inTransaction(async (trx) => {
    await trx.from('certificate_revocations').where('id', revocation.id).increment('version', 1)
    await trx.from('certificates').where('certification_id', certificationId).whereIn('field', fields).update({ revoked_on: today() })
    await listEffects(trx, revocation)
  })

  return revocation
}

export async function givenRevocation(company: Company, certificationId: number, fields: string[]) {
  const clerk = await givenStaff('certifications', 'clerk')
  return CertificateRevocation.create({
    version: 0,
    companyId: company.id,
    certificationId,
    scheme: SCHEME,
    fields,
    state: 'revoked',
    reason: '認定の要件を満たさなくなったため。',
    article: '第13条第1項第2号',
    noticedOn: today(),
    hearingAt: now(),
    hearingPlace: '区役所',
    heardOn: today(),
    appeared: true,
    revokedOn: today(),
    openedById: clerk.id,
  } as Partial<CertificateRevocation>)
}

/** 支払済, by a run that the bank has answered. */
export async function givenPaidClaim(asked: Asked = {}) {
  const given = await givenFinalisedClaim({ costs: COSTS, ...asked })
  const applicant = await User.findOrFail(given.applicant.id!)
  await givenAccount(given.company, applicant)
  await requestPayment(given.claim.id, given.applicant)
  const [builder, releaser] = [await givenAccountant(), await givenAccountant()]
  const run = await buildRun(
    { fiscalYear: FiscalYear.containing(today()).year, valueOn: nextValueDay(), claims: [given.claim.id] },
    builder
  )
  await releaseRun(run.id, releaser)
  const [payment] = await Payment.query().where('paymentRunId', run.id)
  await settleRun(run.id, `payment,amount,result,reason\n${payment!.id},${payment!.amount},0,\n`, builder)

  return { ...given, builder, releaser, claim: await Claim.findOrFail(given.claim.id) }
}

export const givenAccountant = async (): Promise<Actor> => ({
  id: (await givenStaff('accounts', 'accountant')).id,
  as: 'accountant',
  post: 'accountant',
})

/** Proposed by the clerk of the case, approved by its whole route. */
export async function decideMeasure(
  given: { claim: Claim; clerk: Actor; approvers?: Record<string, Actor> },
  measure: Partial<NewMeasure> & { step: NewMeasure['step'] }
) {
  const proposal = await proposeMeasure(given.claim.id, { ...GROUNDS, summary: '認定の取消しによる。', ...measure }, given.clerk)
  await approveAll(proposal, given.approvers)

  return proposal
}

export const GROUNDS = { reason: '認定が取り消されたため。', article: '第12条第2項' }

async function givenConcludedCase(company: Company) {
  const at = storedInstant(now())
  const opener = await givenPerson()
  const scheme = await db.from('certification_schemes').where('code', SCHEME).first()
  const schemeId = scheme?.id ?? (await givenScheme(at))
  const edition = await db.from('scheme_editions').where('scheme_id', schemeId).orderBy('edition', 'desc').firstOrFail()
  const row = {
    ...{ company_id: company.id, scheme_id: schemeId, scheme_edition_id: edition.id, opened_by_id: opener.id },
    ...{ fiscal_year: 2023, state: 'concluded', is_open: false, created_at: at, updated_at: at },
  }
  const [id] = await db.table('certifications').insert(row)

  return Number(id)
}

async function givenScheme(at: string) {
  const words = {
    code: SCHEME,
    name: '認定',
    name_en: 'Certification',
    department: 'equality',
    ordinance: '要綱',
    project: '計画',
    case_sign: '認定',
    subject: 'company',
  }
  const [id] = await db.table('certification_schemes').insert({ ...words, created_at: at })
  await db.table('scheme_editions').insert({ scheme_id: id, edition: 1, definition: '{}', digest: 'x', adopted_at: at })

  return Number(id)
}

/** 75,000 yen owing of 675,000 paid. */
export async function givenOwing() {
  const certified = await givenCertifiedCompany()
  const given = await givenPaidClaim({ company: certified.company })
  await revokeCertificateOf(certified)
  await decideMeasure(given, { step: 'reclaim' })

  return { ...given, owing: await AmountOwing.query().where('claimId', given.claim.id).firstOrFail() }
}
