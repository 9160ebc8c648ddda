import { checkDates, checkOverlaps } from '#rules/claims/checks/dates'
import { checkExamples } from '#rules/claims/checks/examples'
import { saidTwice, when, type Finding } from '#rules/claims/checks/finding'
import { checkLists } from '#rules/claims/checks/lists'
import { checkMoney } from '#rules/claims/checks/money'
import type { ProgrammeDefinition, Terms } from '#rules/claims/programme_definition'

export type { Finding }

/** Everything wrong in a rule book; empty when it may be adopted. */
export const programmeProblems = (definition: ProgrammeDefinition): Finding[] => [
  ...checkHead(definition),
  ...definition.terms.flatMap(termsProblems),
  ...checkOverlaps(definition.terms),
]

/** Everything wrong in the terms of one year. Examples are computed only once the figures make sense. */
export function termsProblems(terms: Terms): Finding[] {
  const at = `terms.${terms.fiscalYear}`
  const found = [...checkDates(terms, at), ...checkMoney(terms, at), ...checkLists(terms, at)]

  return found.length > 0 ? found : checkExamples(terms, at)
}

function checkHead({ code, name, nameEn, ordinance, summary, claimSign, terms }: ProgrammeDefinition): Finding[] {
  return [
    ...when(!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(code), 'code', '英小文字、数字、ハイフンだけで書いてください。', 'must be lower-case letters, digits and hyphens.'),
    ...saidTwice({ ja: name, en: nameEn }, 'name'),
    ...saidTwice(summary, 'summary'),
    ...when(!ordinance.trim(), 'ordinance', '要綱の名前がありません。', 'is missing.'),
    ...when(!claimSign.trim(), 'claimSign', '申請番号の記号がありません。', 'is missing.'),
    ...when(terms.length === 0, 'terms', '年度の内容がありません。', 'is empty.'),
  ]
}

/** Codes and signs that two programmes share; a claim's number must name one. */
export const sharedNames = (definitions: ProgrammeDefinition[]): Finding[] =>
  (['code', 'claimSign'] as const).flatMap((entry) => {
    const names = definitions.map((definition) => definition[entry])
    const shared = names.find((name, index) => names.indexOf(name) < index)
    return when(shared !== undefined, entry, `「${shared}」を二つの制度が使っています。`, `${shared} is used by two programmes.`)
  })
