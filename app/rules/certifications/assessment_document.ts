/** The self-assessment as a form: its lists and fields, and what stands in them. */
import type { Answers } from '#rules/certifications/answers'
import type { Declaration } from '#rules/certifications/gates'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'
import { entriesOf, listedPath, type DraftDocument, type Entry } from '#rules/forms/document'
import { normaliseCorporateNumber } from '#values/corporate_number'

/** Its one form: the kind of its draft, and the stage of its files and corrections. */
export const ASSESSMENT = 'assessment'

export const OFFICER_FIELDS = ['name'] as const
export const ADVISER_FIELDS = ['name', 'organisation', 'corporateNumber', 'email'] as const
export const NOMINEE_FIELDS = ['name', 'nameKana', 'job', 'years', 'reason', 'consent'] as const

export type Officer = Entry<(typeof OFFICER_FIELDS)[number]>
export type Adviser = Entry<(typeof ADVISER_FIELDS)[number]>
export type Nominee = Record<(typeof NOMINEE_FIELDS)[number], string>

/** What such a path holds once a question has changed: nothing until the answer is confirmed or given anew. */
export const CONFIRMED = 'confirmed'

export const answerPath = (item: string) => `items.${item}.answer`
export const evidencePath = (item: string) => `items.${item}.evidence`
export const changedPath = (item: string) => `items.${item}.changed`

/** Whether a path is a field of the form under this scheme. */
export function isField(path: string, { gates, items, fields, subject }: SchemeInForce): boolean {
  const listed = listedPath(path, ['officers', 'advisers'])
  if (listed) return ((listed.list === 'officers' ? OFFICER_FIELDS : ADVISER_FIELDS) as readonly string[]).includes(listed.field)
  if (path === 'company.confirmed' || path === 'advisers.none') return true
  const [list, code, field, ...rest] = path.split('.')
  if (list === 'nominee') return subject === 'person' && path === `nominee.${code}` && (NOMINEE_FIELDS as readonly string[]).includes(code!)
  if (list === 'fields') return field === undefined && fields.some((one) => one.code === code)
  if (rest.length > 0) return false
  if (list === 'items') return (field === 'answer' || field === 'changed') && items.some((one) => one.code === code)
  const isDeclared = gates.some((gate) => gate.code === code && gate.check === 'declared')

  return list === 'gates' && (field === 'answer' || field === 'reason') && isDeclared
}

/** The fields applied for; where there is only one, nobody is asked. */
export const chosenFields = ({ fields }: Pick<SchemeInForce, 'fields'>, document: DraftDocument): string[] =>
  fields.map(({ code }) => code).filter((code) => fields.length === 1 || document[`fields.${code}`] === '1')

export const answersOf = ({ items }: Pick<SchemeInForce, 'items'>, document: DraftDocument): Answers =>
  Object.fromEntries(items.map(({ code }) => [code, document[answerPath(code)] ?? '']))

export const declarationsOf = ({ gates }: Pick<SchemeInForce, 'gates'>, document: DraftDocument): Record<string, Declaration> =>
  Object.fromEntries(
    gates
      .filter(({ check }) => check === 'declared')
      .map(({ code }) => [code, { answer: document[`gates.${code}.answer`] ?? '', reason: document[`gates.${code}.reason`] ?? '' }])
  )

/** Whether an item's question has changed since it was answered, and nobody has looked at it again. */
export const isAskedAgain = (document: DraftDocument, item: string) => (document[changedPath(item)] ?? CONFIRMED) !== CONFIRMED

const isFilled = <Field extends string>({ key: _key, ...fields }: Entry<Field>) =>
  Object.values<string>(fields).some((typed) => typed.trim() !== '')

export const officersOf = (document: DraftDocument): Officer[] => entriesOf(document, 'officers', OFFICER_FIELDS)
export const advisersOf = (document: DraftDocument): Adviser[] =>
  entriesOf(document, 'advisers', ADVISER_FIELDS).filter(({ key }) => key !== 'none')

export const filledOfficers = (document: DraftDocument) => officersOf(document).filter(isFilled)

/** As typed, the corporate number in plain digits. */
export const filledAdvisers = (document: DraftDocument): Adviser[] =>
  advisersOf(document)
    .filter(isFilled)
    .map((adviser) => ({ ...adviser, corporateNumber: normaliseCorporateNumber(adviser.corporateNumber) }))

export const nomineeOf = (document: DraftDocument): Nominee =>
  Object.fromEntries(NOMINEE_FIELDS.map((field) => [field, document[`nominee.${field}`] ?? ''])) as Nominee
