/** The stretches of a certification's way that several journeys walk, each through the pages of the person who walks it. */
import db from '@adonisjs/lucid/services/db'
import workLifeBalance from '#database/rulebooks/certifications/work_life_balance'
import CertificationScheme from '#models/certification_scheme'
import type { Verdict } from '#rules/certifications/recommendation'
import type { SchemeItem } from '#rules/certifications/scheme_definition'
import { reaching, WORK_LIFE_BALANCE } from '#tests/support/certifications'
import { pdf } from '#tests/support/claims'
import { atDesk, controlsOf, decide } from '#tests/support/road'
import type { Filling, Visitor } from '#tests/support/visitor'
import { today } from '#values/clock'

export const DESK = '/office/certifications'
export const REVIEWS = `${DESK}/reviews`
export const PANELS = `${DESK}/panels`

/** Field → item → as typed, in place of an answer that reaches what is asked. */
export type Fields = Record<string, Record<string, string>>

/** From the page of schemes to an empty self-assessment; answers its address. */
export async function begin(member: Visitor, company: { id: number }) {
  await member.open(`/companies/${company.id}/certifications/new/${WORK_LIFE_BALANCE}`)
  await member.press('自己点検をはじめる')
  return homeOf(member)
}

/** Every section of the self-assessment, up to the one that sends. */
export async function assess(member: Visitor, home: string, fields: Fields, items: SchemeItem[] = workLifeBalance.items) {
  await member.open(`${home}/sections/company`)
  await member.press('保存して次へ', { 'company.confirmed': true, 'advisers.none': true })
  await member.press('保存して次へ', declared(member))
  await member.press('保存して次へ', Object.fromEntries(Object.keys(fields).map((field) => [`fields.${field}`, true])))
  for (const [field, answers] of Object.entries(fields)) await answerField(member, home, field, answers, items)
  await member.open(`${home}/sections/confirm`)
}

/** One field: an answer to every question, and the papers that are required. */
export async function answerField(
  member: Visitor,
  home: string,
  field: string,
  answers: Record<string, string> = {},
  items: SchemeItem[] = workLifeBalance.items
) {
  await member.open(`${home}/sections/field-${field}`)
  await member.press(
    '保存する',
    answersTo(
      items.filter((item) => item.field === field),
      answers
    )
  )
}

export function answersTo(items: SchemeItem[], answers: Record<string, string> = {}): Filling {
  const filling: Filling = {}
  for (const item of items) {
    filling[`items.${item.code}.answer`] = answers[item.code] ?? reaching(item)
    if (item.evidence?.isRequired) filling[`item_${item.code}`] = pdf(item.code)
  }
  return filling
}

/** 申請: from the section that reads everything back. */
export async function send(member: Visitor, home: string) {
  await member.press('申請する')
  if (member.path !== home) throw new Error(`The certification was not sent: ${member.says}`)
}

/** Takes the case if nobody has it, and passes every gate. */
export async function passGates(clerk: Visitor, id: number) {
  await clerk.open(`${DESK}/${id}`)
  if (clerk.html.includes('担当する')) await clerk.press('担当する')
  await clerk.open(`${DESK}/${id}/gates`)
  const results = controlsOf(clerk).filter(({ name }) => name.endsWith('[result]'))
  const checked = results.flatMap(({ name }) => [
    [name, 'passed'],
    [name.replace('result', 'note'), '写しで確認した。'],
  ])
  await clerk.press('確認した結果を保存する', Object.fromEntries(checked))
  await clerk.press('形式確認を終えて審査に進める')
}

/** Asks a reviewer, who is now waited for. */
export async function invite(clerk: Visitor, id: number, reviewer: { id: number }) {
  await clerk.open(`${DESK}/${id}/reviewers`)
  await clerk.press('審査をお願いする', { reviewer: String(reviewer.id) })
}

/** From the reviewer's list to the invitation; answers its address. */
export async function openInvitation(reviewer: Visitor, company: { name: string }) {
  await reviewer.open(REVIEWS)
  await reviewer.follow(company.name)
  return reviewer.path
}

/** 関わりの申告: there is none, and the case opens. */
export const declareNone = (reviewer: Visitor) => reviewer.press('申告する', { answer: 'none' })

/** 起案 as the panel recommends, and the whole route. */
export async function decideAsHeard(clerk: Visitor, id: number) {
  await clerk.open(`${DESK}/${id}`)
  await clerk.follow('起案する')
  await clerk.press('起案する', { summary: '答申のとおり。' })
  const proposal = clerk.path
  for (const post of ['section_chief', 'division_chief']) await decide(await atDesk('certifications', post), proposal)
}

export interface Judgement {
  verdict: Verdict
  /** item → points, in place of all there are */
  points?: Record<string, number>
}

/** Points for every open item of every field, and a verdict on each; then it is sent. */
export async function review(reviewer: Visitor, address: string, judged: Record<string, Judgement>) {
  for (const [field, judgement] of Object.entries(judged)) {
    await reviewer.open(`${address}?field=${field}`)
    await reviewer.press('保存する', judgementOf(reviewer, field, judgement))
  }
  await reviewer.open(`${address}?field=check`)
  await reviewer.press('審査結果を提出する')
  reviewer.mustSay('審査結果を提出しました')
}

function judgementOf(reviewer: Visitor, field: string, { verdict, points = {} }: Judgement): Filling {
  const filling: Filling = { [`verdicts.${field}.verdict`]: verdict, [`verdicts.${field}.reason`]: '資料と回答から判断した。' }
  if (verdict === 'conditional') filling[`verdicts.${field}.conditions`] = '1年以内に規程を改めること。'
  for (const { name, options } of controlsOf(reviewer).filter((one) => /^scores\..+\.points$/.test(one.name))) {
    const most = Math.max(...options.filter(Boolean).map(Number))
    filling[name] = String(points[name.split('.')[1]!] ?? most)
    filling[name.replace(/points$/, 'reason')] = '資料で確かめた。'
  }
  return filling
}

export interface Vote {
  vote: Verdict
  conditions?: string
}

/** 審査会: called by the clerk with these people, on every case that waits for one. Answers its address. */
export async function callPanel(clerk: Visitor, people: { id: number }[]) {
  const scheme = await CertificationScheme.findByOrFail('code', WORK_LIFE_BALANCE)
  await clerk.open(`${PANELS}/new?scheme=${scheme.id}`)
  const members = people.map(({ id }) => String(id))
  await clerk.press('招集する', { 'day': today(), 'begins': '14:00', 'place': '港区役所 901会議室', 'members[]': members, 'cases[]': true })

  return clerk.path
}

/** The chair opens the meeting or closes it. */
export async function preside(chair: Visitor, panel: string, act: '開会する' | '閉会する') {
  await chair.open(panel)
  await chair.press(act)
}

/** Opens the case of this company in the meeting, declares to have no ties if that is still asked, and votes. */
export async function vote(member: Visitor, panel: string, company: { name: string }, votes: Vote[]) {
  await member.open(panel)
  await member.follow(company.name)
  if (member.html.includes('申告する</button>')) await member.press('申告する', { answer: 'none' })
  const entries = votes.flatMap(({ vote: word, conditions = '' }, index) => [
    [`votes[${index}][vote]`, word],
    [`votes[${index}][conditions]`, conditions],
  ])
  await member.press('投票する', Object.fromEntries(entries))
}

export const certificationOf = async (id: number) => {
  const certification = await db.from('certifications').where('id', id).firstOrFail()
  const history = await db.from('certification_events').where('certification_id', id).orderBy('sequence')
  return { state: certification.state as string, certification, history, steps: history.map(({ step }) => step as string) }
}

export function homeOf({ path, says }: Visitor) {
  const home = /^\/companies\/\d+\/certifications\/\d+/.exec(path)?.[0]
  if (!home) throw new Error(`${path} is no page of a certification: ${says.slice(0, 1_500)}`)
  return home
}
export const idOf = (home: string) => Number(home.split('/').at(-1))

export const declared = (member: Visitor): Filling => ({
  ...Object.fromEntries(controlsOf(member).flatMap(({ name }) => (/^gates\..+\.answer$/.test(name) ? [[name, 'yes']] : []))),
  document_agreement36: pdf('agreement36'),
})
