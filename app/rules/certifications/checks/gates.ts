import { isPositive, saidTwice, when, type Finding } from '#rules/claims/checks/finding'
import { notTwice } from '#rules/certifications/checks/twice'
import type { Gate, SchemeDefinition } from '#rules/certifications/scheme_definition'

const CHECKS = ['declared', 'smallOrMediumEnterprise', 'inWard', 'employeesAtMost', 'noRegulatedEntertainment']

/** Conditions before all scoring, and the papers that prove them. */
export const checkGates = ({ gates }: SchemeDefinition): Finding[] => [
  ...notTwice(
    gates.map(({ code }) => code),
    'gates'
  ),
  ...notTwice(
    gates.flatMap(({ document }) => (document ? [document.code] : [])),
    'gates.document'
  ),
  ...gates.flatMap((gate) => checkGate(gate, `gates.${gate.code}`)),
]

function checkGate({ label, article, check, limit, mayNotApply, document }: Gate, at: string): Finding[] {
  return [
    ...saidTwice(label, `${at}.label`),
    ...(document ? saidTwice(document.label, `${at}.document.label`) : []),
    ...when(!article.trim(), `${at}.article`, '条文がありません。', 'names no article.'),
    ...when(!CHECKS.includes(check), `${at}.check`, 'この名前の条件はありません。', 'is not a known check.'),
    ...when(
      (check === 'employeesAtMost') !== (limit !== undefined),
      `${at}.limit`,
      '人数の上限は、人数の条件にだけ要ります。',
      'is for the number of employees, and only for that.'
    ),
    ...when(limit !== undefined && !isPositive(limit), `${at}.limit`, '人数が正の整数ではありません。', 'is not a positive whole number.'),
    ...when(
      Boolean(mayNotApply) && check !== 'declared',
      `${at}.mayNotApply`,
      '申告の条件だけが該当なしになれます。',
      'is for what the company declares.'
    ),
  ]
}
