import { saidTwice, when, type Finding } from '#rules/claims/checks/finding'
import { checkSchemeExamples } from '#rules/certifications/checks/examples'
import { checkExclusive } from '#rules/certifications/checks/exclusive'
import { checkGates } from '#rules/certifications/checks/gates'
import { checkItems } from '#rules/certifications/checks/items'
import { checkPass } from '#rules/certifications/checks/pass'
import { checkPeriods } from '#rules/certifications/checks/periods'
import { checkReview } from '#rules/certifications/checks/review'
import { checkRoutes } from '#rules/certifications/checks/routes'
import { checkVoice } from '#rules/certifications/checks/voice'
import type { SchemeDefinition } from '#rules/certifications/scheme_definition'

/** Everything wrong in a scheme, by entry; empty when it may be adopted. Examples are computed only once the rules make sense. */
export function schemeProblems(scheme: SchemeDefinition): Finding[] {
  const found = [checkHead, checkItems, checkExclusive, checkGates, checkPeriods, checkReview, checkVoice, checkRoutes].flatMap((check) =>
    check(scheme)
  )
  const reachable = found.length > 0 ? found : checkPass(scheme)

  return reachable.length > 0 ? reachable : checkSchemeExamples(scheme)
}

const DEPARTMENTS = ['equality', 'industry']
const SUBJECTS = ['company', 'person']

function checkHead(scheme: SchemeDefinition): Finding[] {
  const { code, name, summary, department, subject, words, certificate, assumed } = scheme
  const missing = (['ordinance', 'project', 'caseSign', 'certificateSign'] as const).filter((entry) => !scheme[entry].trim())

  return [
    ...when(
      !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(code),
      'code',
      '英小文字、数字、ハイフンだけで書いてください。',
      'must be lower-case letters, digits and hyphens.'
    ),
    ...saidTwice(name, 'name'),
    ...saidTwice(summary, 'summary'),
    ...saidTwice(certificate.wording, 'certificate.wording'),
    ...Object.entries(words).flatMap(([word, text]) => saidTwice(text, `words.${word}`)),
    ...missing.flatMap((entry) => when(true, entry, 'ありません。', 'is missing.')),
    ...when(!DEPARTMENTS.includes(department), 'department', 'この名前の所管はありません。', 'is not a known department.'),
    ...when(!SUBJECTS.includes(subject), 'subject', 'この名前の対象はありません。', 'is neither a company nor a person.'),
    ...assumed
      .filter((entry) => !Object.hasOwn(scheme, entry))
      .flatMap((entry) => when(true, `assumed.${entry}`, 'この名前の項目はありません。', 'names no entry of a scheme.')),
  ]
}

/** Codes and signs that two schemes share. */
export function sharedSchemes(schemes: SchemeDefinition[]): Finding[] {
  return (['code', 'caseSign', 'certificateSign'] as const).flatMap((entry) => {
    const all = schemes.map((scheme) => scheme[entry])
    const shared = all.find((one, index) => all.indexOf(one) < index)
    return when(shared !== undefined, entry, `「${shared}」を二つの制度が使っています。`, `${shared} is used by two schemes.`)
  })
}
