/** Self-assessments as their company writes them, by the actions that the pages use. */
import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assessmentForm } from '#actions/certifications/assessment_form'
import { openCertification } from '#actions/certifications/open_certification'
import { saveDraft } from '#actions/certifications/save_draft'
import { submitCertification } from '#actions/certifications/submit_certification'
import { takeStep } from '#actions/certifications/take_step'
import { raiseCorrection } from '#actions/corrections/raise_correction'
import { newKey } from '#actions/forms/new_key'
import { receiveFile } from '#actions/forms/receive_file'
import type Certification from '#models/certification'
import type Company from '#models/company'
import type User from '#models/user'
import { definitionOfEdition } from '#queries/certifications/scheme_in_force'
import { certificationTargets } from '#queries/corrections/certification_targets'
import { ASSESSMENT } from '#rules/certifications/assessment_document'
import type { SchemeInForce, SchemeItem } from '#rules/certifications/scheme_definition'
import { pdf } from '#tests/support/claims'
import { asClerk } from '#tests/support/office'
import { givenCompany, givenMember, givenStaff } from '#tests/support/people'
import type { Actor } from '#values/actor'
import { now, today } from '#values/clock'
import { addDays } from '#values/day'

export interface Assessed {
  certification: Certification
  scheme: SchemeInForce
  company: Company
  user: User
  actor: Actor
  /** `/companies/1/certifications/1` */
  home: string
}

export interface Adviser {
  name: string
  organisation?: string
  corporateNumber?: string
  email: string
}

export interface Asked {
  company?: Company
  /** a member of the company who writes it */
  user?: User
  scheme?: string
  /** what is applied for; without it the scheme's first field */
  fields?: string[]
  /** item → as typed, in place of an answer that reaches what is asked */
  answers?: Record<string, string>
  /** gate → as typed, in place of yes */
  gates?: Record<string, string>
  /** who helped; without them nobody did */
  advisers?: Adviser[]
  /** officers beside the representative */
  officers?: string[]
  renewsId?: number
}

export const WORK_LIFE_BALANCE = 'work-life-balance'

/** An empty draft, as opened by the button. */
export async function givenOpenedCertification({ scheme = WORK_LIFE_BALANCE, renewsId, ...asked }: Asked = {}): Promise<Assessed> {
  const company = asked.company ?? (await givenCompany())
  const user = asked.user ?? (await givenMember(company))
  const actor: Actor = { id: user.id, as: 'applicant', companyId: company.id }
  const certification = await openCertification(scheme, actor, { renewsId })
  const definition = await definitionOfEdition(certification.schemeEditionId)

  return { certification, scheme: definition, company, user, actor, home: `/companies/${company.id}/certifications/${certification.id}` }
}

/** A draft that may be sent as it is, and passes every field it applies for unless other answers are given. */
export async function givenDraftCertification(asked: Asked = {}): Promise<Assessed> {
  const opened = await givenOpenedCertification(asked)
  await fill(opened, asked)

  return opened
}

/** Sent in, nobody's yet. */
export async function givenSubmittedCertification(asked: Asked = {}): Promise<Assessed> {
  const drafted = await givenDraftCertification(asked)
  return { ...drafted, certification: await submitCertification(drafted.certification.id, drafted.actor, now()) }
}

/** Sent back by a clerk, who asks for these places. */
export async function givenReturnedCertification(targets: string[], asked: Asked = {}): Promise<Assessed> {
  const sent = await givenSubmittedCertification(asked)
  const clerk = asClerk(await givenStaff('certifications', 'clerk'))
  const dueOn = addDays(today(), 14)
  const certification = await takeStep(sent.certification.id, 'returnForCorrection', clerk, async ({ row, trx }) => {
    const { valueAt } = await certificationTargets(row, trx)
    const entries = targets.map((target) => ({ target, ...WRONG }))
    const list = { dueOn, message: null, entries, oldValue: valueAt }
    const { round } = await raiseCorrection(trx, { subject: { type: 'certification', id: row.id }, stage: ASSESSMENT, ...list }, clerk)
    row.merge({ dueDaysLeft: 40 })
    return { round, dueOn, targets }
  })

  return { ...sent, certification }
}

const WRONG = { reasonCode: 'OTHER', whatIsWrong: '資料と合いません。', howToMend: '資料のとおりに直してください。' } as const

/** An answer that reaches what an item asks. */
export function reaching({ kind, threshold = 1 }: SchemeItem): string {
  if (kind === 'yesNo') return 'yes'
  if (kind === 'text') return '職場の全員で続けている取組です。'
  return String(kind === 'hoursBelow' ? threshold - 1 : threshold)
}

/** Types into the form whatever stands there. */
export const typeInto = ({ certification, actor }: Pick<Assessed, 'certification' | 'actor'>, fields: Record<string, string | null>) =>
  saveDraft(certification.id, actor, { typed: new Map(Object.entries(fields)), seenAt: () => Number.MAX_SAFE_INTEGER })

interface Place {
  itemCode?: string
  documentCode?: string
}

/** Puts a file where it belongs. */
export async function uploadTo(
  { certification, actor }: Pick<Assessed, 'certification' | 'actor'>,
  { itemCode, documentCode }: Place,
  { bytes = pdf(`${itemCode ?? documentCode}`), name = '資料.pdf', replaces = null as number[] | null } = {}
) {
  const path = join(tmpdir(), randomUUID())
  await writeFile(path, bytes)
  const slot = { documentCode: documentCode ?? null, itemCode: itemCode ?? null }
  return receiveFile(assessmentForm(certification.id), actor, slot, { path, name, replaces })
}

async function fill(assessed: Assessed, { fields, answers = {}, gates = {}, advisers = [], officers = [] }: Asked) {
  const { scheme } = assessed
  const chosen = fields ?? [scheme.fields[0]!.code]
  const items = scheme.items.filter(({ field }) => chosen.includes(field))
  const declared = scheme.gates.filter(({ check }) => check === 'declared')
  await typeInto(assessed, {
    'company.confirmed': '1',
    'advisers.none': advisers.length === 0 ? '1' : '',
    ...listed('advisers', advisers),
    ...listed(
      'officers',
      officers.map((name) => ({ name }))
    ),
    ...Object.fromEntries(declared.map(({ code }) => [`gates.${code}.answer`, gates[code] ?? 'yes'])),
    ...Object.fromEntries(chosen.map((code) => [`fields.${code}`, '1'])),
    ...Object.fromEntries(items.map((item) => [`items.${item.code}.answer`, answers[item.code] ?? reaching(item)])),
    ...(scheme.subject === 'person' ? NOMINEE : {}),
  })
  for (const { code, evidence } of items) if (evidence?.isRequired) await uploadTo(assessed, { itemCode: code })
  for (const { document } of scheme.gates) if (document?.isRequired) await uploadTo(assessed, { documentCode: document.code })
}

const NOMINEE = {
  'nominee.name': '芝 さくら',
  'nominee.nameKana': 'シバ サクラ',
  'nominee.job': '店長',
  'nominee.years': '12',
  'nominee.reason': '後輩をよく育て、職場の改善を続けています。',
  'nominee.consent': '1',
}

const listed = (list: string, entries: object[]) =>
  Object.fromEntries(
    entries.flatMap((entry, index) => {
      const key = newKey(index)
      return Object.entries(entry).map(([field, value]) => [`${list}.${key}.${field}`, String(value)])
    })
  )
