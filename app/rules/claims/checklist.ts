/**
 * 審査票: what a clerk has to be sure of before proposing. Facts answer what facts can; the rest waits for a hand.
 * 「no data」 is never 「passed」: what is not known is looked up and answered by a person.
 */
import type { Terms } from '#rules/claims/programme_definition'
import { checksOfLine, type CheckedHire, type CheckedLine } from '#rules/claims/checks_of_line'
import type { Localised } from '#values/localised'
import type { Day } from '#values/day'

/** `exempt`: the condition does not apply to this case */
export type Result = 'passed' | 'failed' | 'no_data' | 'by_hand' | 'exempt'

/** One question; `kind` chooses its words, `name` and `about` say what it is asked of. */
export interface Check {
  code: string
  kind: string
  name?: string | Localised
  article?: string
  automatic: Result
  /** line or document whose files show the answer */
  line?: string
  document?: string
}

export interface Answer {
  code: string
  result: Result
  note: string | null
}

/** A check with what a person has answered; `isOpen` still waits, and blocks every proposal. */
export interface Item extends Check {
  result: Result
  note: string | null
  isByPerson: boolean
  isOpen: boolean
}

export interface CheckedCase {
  stage: 'application' | 'report'
  terms: Pick<Terms, 'documents' | 'pledges' | 'categories' | 'hireDecidedOnOrAfter' | 'reportDue' | 'fiscalYear'>
  requirements: { criterion: string; article: string; result: Exclude<Result, 'by_hand' | 'exempt'> }[]
  documents: { code: string; label: Localised; isRequired: boolean; isPresent: boolean }[]
  pledges: string[]
  lines: CheckedLine[]
  hires: CheckedHire[]
  reportedOn?: Day
}

export function checklistOf(checked: CheckedCase, answers: Answer[] = []): Item[] {
  const given = new Map(answers.map((answer) => [answer.code, answer]))
  return checksOf(checked).map((check) => answered(check, given.get(check.code)))
}

function checksOf(checked: CheckedCase): Check[] {
  const lines = checked.lines.filter(({ isStruck }) => !isStruck).flatMap((line) => checksOfLine(line, checked))
  const documents = checked.documents.filter(({ isRequired, isPresent }) => isRequired || isPresent).map(checkOfDocument)
  if (checked.stage === 'report') return [checkOfReportDay(checked), ...documents, ...lines]

  return [
    ...checked.requirements.map(checkOfRequirement),
    ...checked.terms.pledges.map((pledge) => checkOfPledge(pledge, checked.pledges)),
    ...documents,
    ...lines,
  ]
}

const checkOfRequirement = ({ criterion, article, result }: CheckedCase['requirements'][number]): Check => ({
  code: `requirement.${criterion}`,
  kind: 'requirement',
  name: criterion,
  article,
  automatic: result,
})

const checkOfPledge = ({ code, label, article }: Terms['pledges'][number], given: string[]): Check => ({
  code: `pledge.${code}`,
  kind: 'pledge',
  name: label,
  article,
  automatic: given.includes(code) ? 'passed' : 'failed',
})

/** A file that is there still has to be read; one that is not there is missing. */
const checkOfDocument = ({ code, label, isPresent }: CheckedCase['documents'][number]): Check => ({
  code: `document.${code}`,
  kind: isPresent ? 'document' : 'document_missing',
  name: label,
  document: code,
  automatic: isPresent ? 'by_hand' : 'failed',
})

const checkOfReportDay = ({ reportedOn, terms }: CheckedCase): Check => ({
  code: 'report.in_time',
  kind: 'report_in_time',
  automatic: !reportedOn ? 'no_data' : reportedOn <= terms.reportDue ? 'passed' : 'failed',
})

/** A check with the answer a person gave, if any. */
export function answered<One extends Check>(check: One, answer?: Answer): One & Item {
  const result = answer?.result ?? check.automatic
  return { ...check, result, note: answer?.note ?? null, isByPerson: Boolean(answer), isOpen: result === 'by_hand' || result === 'no_data' }
}
