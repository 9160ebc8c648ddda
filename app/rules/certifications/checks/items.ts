import { isPositive, saidTwice, when, type Finding } from '#rules/claims/checks/finding'
import { notTwice } from '#rules/certifications/checks/twice'
import type { Anchor, SchemeDefinition, SchemeItem } from '#rules/certifications/scheme_definition'

const KINDS = ['yesNo', 'count', 'percentAtLeast', 'percentAtMost', 'hoursBelow', 'text']
const WITHOUT_THRESHOLD = ['yesNo', 'text']

/** Fields and what is asked in them. A code is kept in drafts and on forms, so it is one plain word. */
export function checkItems({ fields, items }: SchemeDefinition): Finding[] {
  const codes = items.map(({ code }) => code)
  const known = fields.map(({ code }) => code)

  return [
    ...when(fields.length === 0, 'fields', '分野がありません。', 'is empty.'),
    ...notTwice(known, 'fields'),
    ...notTwice(codes, 'items'),
    ...fields.flatMap(({ code, label, summary }) => [
      ...plainCode(code, `fields.${code}.code`),
      ...saidTwice(label, `fields.${code}.label`),
      ...saidTwice(summary, `fields.${code}.summary`),
      ...when(!items.some(({ field }) => field === code), `fields.${code}`, '項目がありません。', 'has no items.'),
    ]),
    ...items.flatMap((item) => checkItem(item, known, codes)),
  ]
}

const plainCode = (code: string, entry: string) =>
  when(
    !/^[A-Za-z][A-Za-z0-9]*$/.test(code),
    entry,
    '英字で始まる英数字だけで書いてください。',
    'must be letters and digits, a letter first.'
  )

function checkItem(item: SchemeItem, fields: string[], codes: string[]): Finding[] {
  const { code, version, formerly = [], field, question, help, kind, points, evidence, anchors, origin } = item
  const at = `items.${code}`

  return [
    ...plainCode(code, `${at}.code`),
    ...saidTwice(question, `${at}.question`),
    ...(help ? saidTwice(help, `${at}.help`) : []),
    ...(evidence ? saidTwice(evidence.label, `${at}.evidence.label`) : []),
    ...(anchors ? checkAnchors(anchors, points, `${at}.anchors`) : []),
    ...when(!fields.includes(field), `${at}.field`, 'ない分野を指しています。', 'names a field that does not exist.'),
    ...when(!KINDS.includes(kind), `${at}.kind`, 'この名前の形式はありません。', 'is not a known kind of item.'),
    ...checkThreshold(item, `${at}.threshold`),
    ...when(!isPositive(points), `${at}.points`, '配点が正の整数ではありません。', 'is not a positive whole number.'),
    ...when(!isPositive(version), `${at}.version`, '版が正の整数ではありません。', 'is not a positive whole number.'),
    ...when(
      formerly.some((one) => codes.includes(one)),
      `${at}.formerly`,
      'いまもある項目を指しています。',
      'names an item that still exists.'
    ),
    ...when(!origin.trim(), `${at}.origin`, '出典がありません。', 'is missing.'),
  ]
}

function checkThreshold({ kind, threshold }: SchemeItem, at: string): Finding[] {
  if (WITHOUT_THRESHOLD.includes(kind))
    return when(threshold !== undefined, at, 'この形式の項目に基準値はありません。', 'has no place in an item of this kind.')
  const isWithin = (least: number, most: number) => typeof threshold === 'number' && threshold >= least && threshold <= most
  const isSane = kind === 'count' ? isPositive(threshold) : kind === 'hoursBelow' ? isWithin(1, 744) : isWithin(0, 100)

  return when(!isSane, at, '基準値がないか、範囲を外れています。', 'is missing or out of range.')
}

function checkAnchors(anchors: Anchor[], most: number, at: string): Finding[] {
  const points = anchors.map((anchor) => anchor.points)
  const rises = points.every((one, index) => Number.isSafeInteger(one) && (index === 0 ? one === 0 : one > points[index - 1]!))

  return [
    ...when(
      !rises || points.at(-1) !== most,
      at,
      '0点から始まり、配点まで順に上がるように書いてください。',
      "must rise from 0 to the item's points."
    ),
    ...anchors.flatMap(({ label }, index) => saidTwice(label, `${at}.${index}.label`)),
  ]
}
