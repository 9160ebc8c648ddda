/** Claims in the states of the office's work, reached by taking the steps. */
import { claimForm } from '#actions/claims/claim_form'
import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import db from '@adonisjs/lucid/services/db'
import { approve } from '#actions/approvals/approve'
import { propose, type NewProposal } from '#actions/approvals/propose'
import { assignClaim } from '#actions/claims/assign_claim'
import { checkItems } from '#actions/claims/check_items'
import { openClaim } from '#actions/claims/open_claim'
import { openReport } from '#actions/claims/open_report'
import { reportPerformance } from '#actions/claims/report_performance'
import { saveDraft } from '#actions/claims/save_draft'
import { storeFile } from '#actions/forms/store_file'
import { submitClaim } from '#actions/claims/submit_claim'
import Claim from '#models/claim'
import type Company from '#models/company'
import Draft from '#models/draft'
import type Proposal from '#models/proposal'
import { examinationOf } from '#queries/office/examination_of'
import { termsFor } from '#queries/programmes/terms_in_force'
import { documentsFor } from '#rules/claims/documents'
import { linesOf } from '#rules/claims/draft_document'
import type { TermsInForce } from '#rules/claims/programme_definition'
import type { FormStage } from '#rules/claims/stage_of'
import { keepEvidence } from '#services/evidence_store'
import { givenCompany, givenMember, givenStaff } from '#tests/support/people'
import type { Actor } from '#values/actor'
import { now, today } from '#values/clock'

export interface PlannedCost {
  category: string
  amount: number
}

export interface Asked {
  company?: Company
  costs?: PlannedCost[]
  clerk?: Actor
  programme?: string
}

const ADVERTISING: PlannedCost[] = [{ category: 'jobAdvertising', amount: 300_000 }]
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')

export const asClerk = (user: { id: number }): Actor => ({ id: user.id, as: 'clerk', post: 'clerk' })
export const asChief = (user: { id: number }, post = 'section_chief'): Actor => ({ id: user.id, as: 'approver', post })
const asCompany = (user: { id: number }, company: Company): Actor => ({ id: user.id, as: 'applicant', companyId: company.id })

export const givenClerk = async () => asClerk(await givenStaff('claims', 'clerk'))
export const givenChief = async (post = 'section_chief') => asChief(await givenStaff('claims', post), post)

/** 交付申請: sent in, nobody's yet. */
export async function givenSubmittedClaim({ company, costs = ADVERTISING, programme = 'recruitment-cost' }: Asked = {}) {
  const applicant = company ?? (await givenCompany())
  const actor = asCompany(await givenMember(applicant), applicant)
  const terms = (await termsFor(programme, today()))!
  const claim = await openClaim(terms.id, actor)
  await type(claim.id, 'application', actor, fieldsOf(costs, terms.definition))
  await enclose(claim.id, 'application', actor, terms.definition, applicant)

  return { claim: await submitClaim(claim.id, actor, now()), company: applicant, applicant: actor }
}

/** Taken by a clerk. */
export async function givenTakenClaim(asked: Asked = {}) {
  const given = await givenSubmittedClaim(asked)
  const clerk = asked.clerk ?? (await givenClerk())
  await assignClaim(given.claim.id, clerk.id!, clerk)

  return { ...given, claim: await Claim.findOrFail(given.claim.id), clerk }
}

/** Every item of the checklist passed. */
export async function givenExaminedClaim(asked: Asked = {}) {
  const given = await givenTakenClaim(asked)
  await passAll(given.claim.id, given.clerk)

  return { ...given, claim: await Claim.findOrFail(given.claim.id) }
}

export async function givenProposedClaim(asked: Asked & Partial<NewProposal> = {}) {
  const given = await givenExaminedClaim(asked)
  const { step = 'decideGrant', summary = '要件を満たす。', reason, article } = asked
  const proposal = await propose(given.claim.id, { step, summary, reason, article }, given.clerk)

  return { ...given, proposal }
}

export async function givenGrantedClaim(asked: Asked = {}) {
  const given = await givenProposedClaim(asked)
  const approvers = await approveAll(given.proposal)

  return { ...given, approvers, claim: await Claim.findOrFail(given.claim.id) }
}

/** 実績報告, with the lines as planned unless `spent` says otherwise. */
export async function givenReportedClaim({ spent, ...asked }: Asked & { spent?: number } = {}) {
  const given = await givenGrantedClaim(asked)
  const { claim, applicant, company } = given
  const { definition } = (await termsFor(asked.programme ?? 'recruitment-cost', today()))!
  await openReport(claim.id, applicant)
  const { document } = await Draft.query().where({ claimId: claim.id, kind: 'report' }).firstOrFail()
  const fields = linesOf(document).flatMap(({ key }, index): [string, string][] => [
    [`lines.${key}.invoiceNumber`, `R-${index + 1}`],
    [`lines.${key}.invoiceOn`, today()],
    [`lines.${key}.paidOn`, today()],
    ...(spent !== undefined && index === 0 ? [[`lines.${key}.amount`, String(spent)] as [string, string]] : []),
  ])
  await type(claim.id, 'report', applicant, new Map(fields))
  await enclose(claim.id, 'report', applicant, definition, company)

  return { ...given, claim: await reportPerformance(claim.id, applicant) }
}

export async function givenFinalisedClaim(asked: Asked & { spent?: number } = {}) {
  const given = await givenReportedClaim(asked)
  await passAll(given.claim.id, given.clerk)
  const proposal = await propose(given.claim.id, { step: 'finaliseAmount', summary: '報告のとおり。' }, given.clerk)
  await approveAll(proposal, given.approvers)

  return { ...given, claim: await Claim.findOrFail(given.claim.id) }
}

/** Passes every item that is not passed by the facts. */
export async function passAll(claimId: number, clerk: Actor) {
  const items = await examinationOf(await Claim.findOrFail(claimId), db.connection())
  const open = items.filter(({ result }) => result !== 'passed')
  await checkItems(
    claimId,
    open.map(({ code }) => ({ code, result: 'passed' as const, note: '確認した。' })),
    clerk
  )
}

/** Approves by the whole route; the same people again where they are given. */
export async function approveAll(proposal: Proposal, approvers: Record<string, Actor> = {}) {
  for (const post of proposal.route as string[]) {
    approvers[post] ??= await givenChief(post)
    await approve(proposal.id, approvers[post]!)
  }

  return approvers
}

async function type(claimId: number, stage: FormStage, actor: Actor, fields: Map<string, string>) {
  const { document } = await Draft.query().where({ claimId, kind: stage }).firstOrFail()
  const empty = Object.keys(document).filter((path) => stage === 'application' && path.startsWith('lines.'))
  const typed = new Map<string, string | null>([...empty.map((path): [string, null] => [path, null]), ...fields])
  await saveDraft(claimId, stage, actor, { typed, seenAt: () => Infinity })
}

function fieldsOf(costs: PlannedCost[], terms: TermsInForce): Map<string, string> {
  const fields: [string, string][] = [
    ['company.confirmed', '1'],
    ...terms.pledges.map(({ code }): [string, string] => [`pledges.${code}`, '1']),
  ]
  for (const [index, { category, amount }] of costs.entries()) {
    const key = `key000${index}`
    const { perHire, perPerson } = terms.categories[category]!
    const line = { category, vendor: `求人社${index + 1}`, item: '掲載料', amount: String(amount), tax: 'excluded' }
    const more = { ...(perHire && { hire: key, agencyPermit: '13-ユ-123456' }), ...(perPerson && { person: `社員${index + 1}` }) }
    for (const [field, value] of Object.entries({ ...line, ...more })) fields.push([`lines.${key}.${field}`, value])
    if (!perHire) continue
    const hire = { staffMark: `N-${index + 1}`, decidedOn: today(), startsOn: today(), employmentType: 'regular' }
    for (const [field, value] of Object.entries(hire)) fields.push([`hires.${key}.${field}`, value])
  }

  return new Map(fields)
}

/** Every document the stage asks for, and evidence on every line of a report. */
async function enclose(claimId: number, stage: FormStage, actor: Actor, terms: TermsInForce, company: Company) {
  const { document } = await Draft.query().where({ claimId, kind: stage }).firstOrFail()
  const lines = linesOf(document)
  const about = { kind: company.kind as 'corporation', categories: lines.map(({ category }) => category) }
  for (const { code, isRequired } of documentsFor(terms, stage, about))
    if (isRequired) await store(claimId, stage, actor, { documentCode: code, lineKey: null })
  if (stage === 'report') for (const { key } of lines) await store(claimId, stage, actor, { documentCode: null, lineKey: key })
}

async function store(claimId: number, stage: FormStage, actor: Actor, slot: { documentCode: string | null; lineKey: string | null }) {
  const path = join(tmpdir(), randomUUID())
  const bytes = Buffer.concat([PDF, Buffer.from(`% ${randomUUID()}\n`)])
  await writeFile(path, bytes)
  const kept = await keepEvidence(path)
  await storeFile(claimForm(claimId, stage), actor, {
    ...kept,
    slot,
    name: `${slot.documentCode ?? slot.lineKey}.pdf`,
    mediaType: 'application/pdf',
    size: bytes.length,
    replaces: null,
  })
}
