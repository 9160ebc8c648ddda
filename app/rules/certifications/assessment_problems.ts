/** Everything that keeps a self-assessment from being sent. What is only weak is not among it: the office judges that. */
import { answerProblem, isAnswered, isMet, type Answers } from '#rules/certifications/answers'
import {
  answerPath,
  answersOf,
  chosenFields,
  declarationsOf,
  evidencePath,
  filledAdvisers,
  filledOfficers,
  isAskedAgain,
  nomineeOf,
} from '#rules/certifications/assessment_document'
import { gateResults, type GateResult } from '#rules/certifications/gates'
import type { Gate, SchemeInForce, SchemeItem } from '#rules/certifications/scheme_definition'
import type { CompanyFacts } from '#rules/companies/company_facts'
import type { DraftDocument } from '#rules/forms/document'
import type { Problem } from '#rules/forms/problem'
import { isCorporateNumber } from '#values/corporate_number'
import { typedNumber } from '#values/typed'

export interface AssessmentOf {
  document: DraftDocument
  scheme: SchemeInForce
  company: CompanyFacts
  files: { documentCode: string | null; itemCode: string | null }[]
  /** items that were reviewed before and have not changed: nothing of them is to be proved */
  carried: ReadonlySet<string>
}

export const assessmentProblems = (form: AssessmentOf): Problem[] => [
  ...companyProblems(form),
  ...gateProblems(form),
  ...(form.scheme.subject === 'person' ? nomineeProblems(form) : []),
  ...fieldProblems(form),
]

function companyProblems({ document }: AssessmentOf): Problem[] {
  const at = (field: string, key: string): Problem => ({ section: 'company', field, key })
  const advisers = filledAdvisers(document)
  const isAlone = document['advisers.none'] === '1'

  return [
    ...(document['company.confirmed'] === '1' ? [] : [at('company.confirmed', 'companyNotConfirmed')]),
    ...filledOfficers(document).flatMap(({ key, name }) => (name.trim() ? [] : [at(`officers.${key}.name`, 'officerName')])),
    ...(advisers.length === 0 && !isAlone ? [at('advisers.none', 'advisersUnanswered')] : []),
    ...(advisers.length > 0 && isAlone ? [at('advisers.none', 'advisersContradict')] : []),
    ...advisers.flatMap(({ key, name, email, corporateNumber }) => [
      ...(name.trim() ? [] : [at(`advisers.${key}.name`, 'adviserName')]),
      ...(/^\S+@\S+\.\S+$/.test(email.trim()) ? [] : [at(`advisers.${key}.email`, 'adviserEmail')]),
      ...(corporateNumber === '' || isCorporateNumber(corporateNumber) ? [] : [at(`advisers.${key}.corporateNumber`, 'corporateNumber')]),
    ]),
  ]
}

function gateProblems({ document, scheme, company, files }: AssessmentOf): Problem[] {
  const results = gateResults(scheme, company, declarationsOf(scheme, document))
  const given = new Set(files.flatMap(({ documentCode }) => documentCode ?? []))

  return scheme.gates.flatMap((gate, index) => [
    ...unanswered(gate, results[index]!, document),
    ...withoutPaper(gate, results[index]!, given),
  ])
}

function unanswered(gate: Gate, { status }: GateResult, document: DraftDocument): Problem[] {
  if (status !== 'unknown') return []
  if (gate.check !== 'declared') return [{ section: 'company', field: `gates.${gate.code}`, key: 'factMissing', message: gate.label }]
  const isWithoutReason = gate.mayNotApply && document[`gates.${gate.code}.answer`] === 'notApplicable'
  const place = { section: 'gates', message: gate.label }

  return isWithoutReason
    ? [{ ...place, field: `gates.${gate.code}.reason`, key: 'gateReason' }]
    : [{ ...place, field: `gates.${gate.code}.answer`, key: 'gateUnanswered' }]
}

function withoutPaper({ document }: Gate, { status }: GateResult, given: ReadonlySet<string>): Problem[] {
  if (!document?.isRequired || status !== 'met' || given.has(document.code)) return []
  return [{ section: 'gates', field: `documents.${document.code}`, key: 'documentMissing', message: document.label }]
}

function nomineeProblems({ document }: AssessmentOf): Problem[] {
  const nominee = nomineeOf(document)
  const missing = (['name', 'job', 'years', 'reason'] as const).filter((field) => nominee[field].trim() === '')
  const years = typedNumber(nominee.years)

  return [
    ...missing.map((field): Problem => ({ section: 'nominee', field: `nominee.${field}`, key: `nominee.${field}` })),
    ...(nominee.years.trim() && (years === null || years < 0 || years > 80)
      ? [{ section: 'nominee', field: 'nominee.years', key: 'nominee.yearsWrong' }]
      : []),
    ...(nominee.consent === '1' ? [] : [{ section: 'nominee', field: 'nominee.consent', key: 'nominee.consent' }]),
  ]
}

function fieldProblems({ document, scheme, files, carried }: AssessmentOf): Problem[] {
  const chosen = chosenFields(scheme, document)
  if (chosen.length === 0) return [{ section: 'fields', field: 'fields', key: 'noField' }]
  const answers = answersOf(scheme, document)
  const proved = new Set([...carried, ...files.flatMap(({ itemCode }) => itemCode ?? [])])

  return scheme.items
    .filter(({ field }) => chosen.includes(field))
    .flatMap((item) => [...answerProblems(item, answers, document), ...evidenceProblems(item, answers, proved)])
}

const place = ({ field, question }: SchemeItem) => ({ section: `field-${field}`, message: question })

function answerProblems(item: SchemeItem, answers: Answers, document: DraftDocument): Problem[] {
  const wrong = answerProblem(item, answers[item.code])
  return [
    ...(wrong ? [{ ...place(item), field: answerPath(item.code), key: `answer.${wrong}` }] : []),
    ...(isAskedAgain(document, item.code) ? [{ ...place(item), field: answerPath(item.code), key: 'questionChanged' }] : []),
  ]
}

/** Proof is wanted of what is met; of a text where one was written. */
function evidenceProblems(item: SchemeItem, answers: Answers, proved: ReadonlySet<string>): Problem[] {
  const isGiven = item.kind === 'text' ? isAnswered(answers[item.code]) : isMet(item, answers[item.code])
  if (!item.evidence?.isRequired || !isGiven || proved.has(item.code)) return []

  return [{ ...place(item), field: evidencePath(item.code), key: 'evidenceMissing', message: item.evidence.label }]
}
