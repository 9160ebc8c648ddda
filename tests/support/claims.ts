/** Claims as their company writes them, by the actions that the pages use. */
import { claimForm } from '#actions/claims/claim_form'
import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newKey } from '#actions/forms/new_key'
import { openClaim } from '#actions/claims/open_claim'
import { receiveFile } from '#actions/forms/receive_file'
import { saveDraft } from '#actions/claims/save_draft'
import type Claim from '#models/claim'
import type Company from '#models/company'
import type User from '#models/user'
import { companyClaim } from '#queries/claims/company_claim'
import { termsFor } from '#queries/programmes/terms_in_force'
import { documentsFor } from '#rules/claims/documents'
import type { TermsInForce } from '#rules/claims/programme_definition'
import { stageOf } from '#rules/claims/stage_of'
import { givenCompany, givenMember } from '#tests/support/people'
import type { Actor } from '#values/actor'
import { today } from '#values/clock'

export interface Drafted {
  claim: Claim
  company: Company
  user: User
  actor: Actor
  /** `/companies/1/claims/1` */
  home: string
}

/** Bytes that are what their names say. */
export const pdf = (text = 'invoice') => Buffer.from(`%PDF-1.7\n% ${text}\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`)
export const png = () => Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

/** An empty draft, as opened by the button. */
export async function givenOpenedClaim({ company: of, programme = 'recruitment-cost' }: { company?: Company; programme?: string } = {}): Promise<Drafted> {
  const company = of ?? (await givenCompany())
  const user = await givenMember(company)
  const actor: Actor = { id: user.id, as: 'applicant', companyId: company.id }
  const terms = await termsFor(programme, today())
  const { id } = await openClaim(terms!.id, actor)

  return { claim: await companyClaim(company.id, id), company, user, actor, home: `/companies/${company.id}/claims/${id}` }
}

export interface TypedLine {
  category: string
  amount: string
  tax?: string
  taxRate?: string
  [field: string]: string | undefined
}

/** A draft that may be sent as it is: job advertising of 300,000 yen unless lines are given. */
export async function givenDraftClaim({ company, lines = [{ category: 'jobAdvertising', amount: '300,000' }] }: { company?: Company; lines?: TypedLine[] } = {}): Promise<Drafted> {
  const drafted = await givenOpenedClaim({ company })
  const { claim, actor } = drafted
  const { pledges } = claim.terms.definition as TermsInForce
  const hireKey = newKey()
  const fields = lines.flatMap((line, index) => {
    const key = newKey(index)
    const typed = { vendor: '株式会社求人広告', item: '求人広告掲載料', tax: 'excluded', hire: line.category === 'referralFee' ? hireKey : '', ...line }
    return Object.entries(typed).map(([field, value]) => [`lines.${key}.${field}`, value ?? ''] as const)
  })
  await type(drafted, {
    'company.confirmed': '1',
    ...Object.fromEntries(pledges.map(({ code }) => [`pledges.${code}`, '1'])),
    ...(lines.some(({ category }) => category === 'referralFee') ? { [`hires.${hireKey}.staffMark`]: 'A-1', [`hires.${hireKey}.decidedOn`]: today() } : {}),
    ...Object.fromEntries(fields),
  })
  await removeBlankLine(drafted)
  await enclose(drafted, lines.map(({ category }) => category))

  return { ...drafted, claim: await companyClaim(claim.companyId, claim.id), actor }
}

/** Types into the form whatever stands there. */
export const type = ({ claim, actor }: Pick<Drafted, 'claim' | 'actor'>, fields: Record<string, string | null>) =>
  saveDraft(claim.id, stageOf(claim.state), actor, { typed: new Map(Object.entries(fields)), seenAt: () => Number.MAX_SAFE_INTEGER })

/** Puts a file where it belongs. */
export async function upload({ claim, actor }: Pick<Drafted, 'claim' | 'actor'>, slot: { documentCode?: string; lineKey?: string }, bytes = pdf(), name = '請求書.pdf') {
  const path = join(tmpdir(), randomUUID())
  await writeFile(path, bytes)
  const { documentCode = null, lineKey = null } = slot
  return receiveFile(claimForm(claim.id, stageOf(claim.state)), actor, { documentCode, lineKey }, { path, name })
}

async function enclose(drafted: Drafted, categories: string[]) {
  const { claim, company } = drafted
  const rules = documentsFor(claim.terms.definition, stageOf(claim.state), { kind: company.kind as 'corporation', categories })
  for (const { code } of rules.filter(({ isRequired }) => isRequired)) await upload(drafted, { documentCode: code }, pdf(code))
}

/** The form opens with one empty line. */
async function removeBlankLine(drafted: Drafted) {
  const { document } = await type(drafted, {})
  const blank = Object.keys(document).filter((path) => path.endsWith('.category') && document[path] === '')
  await type(drafted, Object.fromEntries(blank.map((path) => [path, null])))
}
