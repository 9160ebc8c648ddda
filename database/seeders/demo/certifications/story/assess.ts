/** A company fills in its self-assessment. */
import { assessmentForm } from '#actions/certifications/assessment_form'
import { saveDraft } from '#actions/certifications/save_draft'
import type Certification from '#models/certification'
import { encloseIn } from '#database/seeders/demo/story/enclose'
import { paperNamed } from '#database/seeders/demo/certifications/story/papers'
import { definitionOfEdition } from '#queries/certifications/scheme_in_force'
import { isMet } from '#rules/certifications/answers'
import type { SchemeInForce, SchemeItem } from '#rules/certifications/scheme_definition'
import type { Actor } from '#values/actor'

/** `isHalf` leaves the rest for another evening. */
export async function assess({ id, schemeEditionId }: Certification, fields: string[], actor: Actor, { isHalf = false, turn = 0 } = {}) {
  const scheme = await definitionOfEdition(schemeEditionId)
  const asked = scheme.items.filter((item) => fields.includes(item.field) && !isLesser(item, scheme))
  const items = isHalf ? asked.slice(0, Math.ceil(asked.length / 2)) : asked
  const declared = isHalf ? [] : scheme.gates.filter(({ check }) => check === 'declared')
  const answers = items.map((item): [string, string] => [`items.${item.code}.answer`, answerTo(item, turn)])
  const typed = new Map<string, string>([
    ['company.confirmed', '1'],
    ['advisers.none', '1'],
    ...declared.map(({ code }): [string, string] => [`gates.${code}.answer`, 'yes']),
    ...fields.map((field): [string, string] => [`fields.${field}`, '1']),
    ...answers,
    ...(scheme.subject === 'person' ? NOMINEE : []),
  ])
  await saveDraft(id, actor, { typed, seenAt: () => Infinity })

  const form = assessmentForm(id)
  for (const { code, evidence } of items.filter(isProved(answers)))
    await encloseIn(form, actor, { documentCode: null, itemCode: code }, await paperNamed(evidence!.label.ja))
  const documents = isHalf ? [] : scheme.gates.flatMap(({ document }) => (document?.isRequired ? [document] : []))
  for (const { code, label } of documents) await encloseIn(form, actor, { documentCode: code, itemCode: null }, await paperNamed(label.ja))
}

const isProved = (answers: [string, string][]) => (item: SchemeItem) =>
  item.evidence?.isRequired && isMet(item, answers.find(([path]) => path === `items.${item.code}.answer`)?.[1])

/** Of questions that exclude each other the first is answered. */
const isLesser = ({ code }: SchemeItem, { exclusive }: SchemeInForce) => exclusive.some((group) => group.indexOf(code) > 0)

/** Nobody does everything: of what is neither a must nor a record, every fifth is still missing. */
function answerTo({ kind, code, threshold = 1, isMustHave, isRecord }: SchemeItem, turn: number): string {
  const isMissing = !isMustHave && !isRecord && (Number(code.replace(/\D/g, '')) + turn) % 5 === 0
  if (kind === 'text') return '朝礼で一人ひとりの予定を聞き、急な休みも皆で補えるようにしています。'
  if (kind === 'yesNo') return isMissing ? 'no' : 'yes'
  if (kind === 'hoursBelow') return String(threshold - 4 - (turn % 7))
  if (kind === 'percentAtMost') return String(Math.max(0, threshold - 2 - (turn % 3)))
  if (kind === 'percentAtLeast') return String(Math.min(100, threshold + 3 + ((turn * 5) % 17)))
  return String(threshold + (turn % 4))
}

const NOMINEE: [string, string][] = [
  ['nominee.name', '月島 千代'],
  ['nominee.nameKana', 'ツキシマ チヨ'],
  ['nominee.job', '清掃主任'],
  ['nominee.years', '21'],
  ['nominee.reason', '作業の手順を絵にして新人に教え、けがをなくしました（架空の推薦です）。'],
  ['nominee.consent', '1'],
]
