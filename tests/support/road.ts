/** The stretches of a claim's way that several journeys walk, each through the pages of the person who walks it. */
import db from '@adonisjs/lucid/services/db'
import type Company from '#models/company'
import User from '#models/user'
import { pdf } from '#tests/support/claims'
import { formsOf } from '#tests/support/html_forms'
import { PASSWORD, givenMember, givenStaff } from '#tests/support/people'
import { Visitor, type Filling } from '#tests/support/visitor'
import type { Actor } from '#values/actor'
import { today } from '#values/clock'

export const signedIn = (user: User) => Visitor.signedIn(user.email, PASSWORD)
/** At the pages of someone who acted before. */
export const again = async (actor: Actor) => signedIn(await User.findOrFail(actor.id!))
export const atDesk = async (desk: string, post: string) => signedIn(await givenStaff(desk, post))
export const asMemberOf = async (company: Company) => signedIn(await givenMember(company))

export interface Cost {
  category: string
  amount: string
}

/** From the company's page to a receipt: the form, section by section, with every paper it asks for. */
export async function apply(applicant: Visitor, company: { id: number }, costs: Cost[]) {
  await applicant.open(`/companies/${company.id}/claims/new?programme=recruitment-cost`)
  await applicant.press('申請書を作りはじめる')
  const home = homeOf(applicant)
  await fillIn(applicant, costs)
  await applicant.press('申請する', pledged(applicant))
  if (applicant.path !== home) throw new Error(`The claim was not sent: ${applicant.says}`)

  return { home, id: Number(home.split('/').at(-1)) }
}

/** Every section up to the one that sends. */
export async function fillIn(applicant: Visitor, costs: Cost[]) {
  await applicant.press('保存して次へ', { 'company.confirmed': true })
  const needsHire = costs.some(({ category }) => category === 'referralFee')
  if (needsHire) await applicant.press('採用した人を追加する')
  await applicant.press('保存して次へ', needsHire ? { 'hires.*.staffMark': 'Ａ－１', 'hires.*.decidedOn': today() } : {})
  while (keysOf(applicant, 'lines').length < costs.length) await applicant.press('費用を追加する')
  const [hire] = optionsOf(applicant, /\.hire$/)
  const keys = keysOf(applicant, 'lines')
  const lines = costs.map(({ category, amount }, index) => ({
    [`lines.${keys[index]}.category`]: category,
    [`lines.${keys[index]}.vendor`]: '株式会社求人社',
    [`lines.${keys[index]}.item`]: '採用の費用',
    [`lines.${keys[index]}.amount`]: amount,
    [`lines.${keys[index]}.tax`]: 'excluded',
    ...(category === 'referralFee' ? { [`lines.${keys[index]}.hire`]: hire! } : {}),
  }))
  await applicant.press('保存して次へ', Object.assign({}, ...lines) as Filling)
  await applicant.press('保存して次へ', papers(applicant))
}

/** The report as planned, unless `spent` says what the first line really cost. */
export async function report(applicant: Visitor, home: string, spent?: string) {
  await applicant.open(home)
  await applicant.press('報告をはじめる')
  const [first] = keysOf(applicant, 'lines')
  const facts: Filling = { 'lines.*.invoiceNumber': 'R-2026-1', 'lines.*.invoiceOn': today(), 'lines.*.paidOn': today() }
  for (const key of keysOf(applicant, 'lines')) facts[`evidence_${key}`] = pdf(`invoice ${key}`)
  if (offers(applicant, /\.agencyPermit$/)) facts['lines.*.agencyPermit'] = '13-ユ-123456'
  await applicant.press('保存して次へ', spent ? { ...facts, [`lines.${first}.amount`]: spent } : facts)
  await applicant.press('保存して次へ', papers(applicant))
  await applicant.open(`${home}/sections/hires`)
  if (offers(applicant, /\.startsOn$/)) await applicant.press('保存する', { 'hires.*.startsOn': today(), 'hires.*.employmentType': 'regular' })
  await applicant.open(`${home}/sections/confirm`)
  await applicant.press('報告する')
  if (applicant.path !== home) throw new Error(`The report was not sent: ${applicant.says}`)
}

/** Takes the case if nobody has it, and passes every item of the checklist. */
export async function examine(clerk: Visitor, id: number) {
  await clerk.open(`/office/claims/${id}`)
  if (clerk.html.includes('担当する')) await clerk.press('担当する')
  await clerk.follow('審査票を開く')
  const results = formsOf(clerk.html).flatMap(({ controls }) => controls.filter(({ name }) => name.endsWith('[result]')))
  const answers = results.map(({ name }) => [
    [name, 'passed'],
    [name.replace('result', 'note'), '書類で確認した。'],
  ])
  await clerk.press('審査票を保存する', Object.fromEntries(answers.flat()))
}

/** From the checklist to an open proposal; answers its address. */
export async function propose(clerk: Visitor, id: number, filling: Filling = {}) {
  await clerk.open(`/office/claims/${id}/proposals/new`)
  await clerk.press('起案する', { summary: '要件を満たし、書類も整っている。', ...filling })
  return clerk.path
}

/** 決裁, with the password asked for when it was not given lately. */
export async function decide(chief: Visitor, proposal: string) {
  await chief.open(proposal)
  const isLast = chief.html.includes('決裁する')
  await chief.press(isLast ? '決裁する' : '承認する', offers(chief, /^current_password$/) ? { current_password: PASSWORD } : {})
  return chief
}

/** The state, and every line of the case's history. */
export async function caseOf(id: number) {
  const claim = await db.from('claims').where('id', id).firstOrFail()
  const history = await db.from('claim_events').where('claim_id', id).orderBy('sequence')
  return { state: claim.state as string, claim, history, steps: history.map(({ step }) => step as string) }
}

export function homeOf({ path, says }: Visitor) {
  const home = /^\/companies\/\d+\/claims\/\d+/.exec(path)?.[0]
  if (!home) throw new Error(`${path} is no page of a claim: ${says.slice(0, 1_500)}`)
  return home
}
export const pledged = (applicant: Visitor): Filling =>
  Object.fromEntries(controlsOf(applicant).flatMap(({ name, type }) => (type === 'checkbox' && name.startsWith('pledges.') ? [[name, true]] : [])))
/** A file for every paper that the page asks for. */
export const papers = (applicant: Visitor): Filling =>
  Object.fromEntries(controlsOf(applicant).flatMap(({ name, type }) => (type === 'file' ? [[name, pdf(name)]] : [])))
export const controlsOf = (visitor: Visitor) => formsOf(visitor.html).flatMap(({ controls }) => controls)
const offers = (visitor: Visitor, name: RegExp) => controlsOf(visitor).some((control) => name.test(control.name))
const optionsOf = (visitor: Visitor, name: RegExp) => controlsOf(visitor).find((control) => name.test(control.name))?.options.filter(Boolean) ?? []
const keysOf = (visitor: Visitor, list: string) => [...new Set(controlsOf(visitor).flatMap(({ name }) => (name.startsWith(`${list}.`) ? [name.split('.')[1]!] : [])))]
