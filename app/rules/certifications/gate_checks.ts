/** 形式確認: the gates of a scheme as points of a checklist. What the company declares with a paper waits for the eye that reads it. */
import { gateResults, type Declaration, type GateStatus } from '#rules/certifications/gates'
import type { Gate, SchemeDefinition } from '#rules/certifications/scheme_definition'
import { answered, type Answer, type Check, type Item, type Result } from '#rules/claims/checklist'
import type { CompanyFacts } from '#rules/companies/company_facts'
import type { Localised } from '#values/localised'

export interface GateCheck extends Check {
  name: Localised
  /** the company says that it does not apply, and why */
  declared: Declaration | null
  mayNotApply: boolean
}

interface Known {
  facts: CompanyFacts
  declared: Record<string, Declaration>
  /** codes of the papers that are there */
  documents: string[]
}

export function gateChecks({ gates }: Pick<SchemeDefinition, 'gates'>, known: Known, answers: Answer[] = []): (GateCheck & Item)[] {
  const given = new Map(answers.map((answer) => [answer.code, answer]))
  const status = new Map(gateResults({ gates }, known.facts, known.declared).map((one) => [one.code, one.status]))

  return gates.map((gate) => answered(checkOf(gate, status.get(gate.code)!, known), given.get(gate.code)))
}

const checkOf = (gate: Gate, status: GateStatus, { declared, documents }: Known): GateCheck => ({
  code: gate.code,
  kind: 'gate',
  name: gate.label,
  article: gate.article,
  automatic: resultOf(gate, status, documents),
  document: gate.document?.code,
  declared: declared[gate.code] ?? null,
  mayNotApply: Boolean(gate.mayNotApply),
})

/** That a condition does not apply, and that a paper says what it should, only a person can see. */
function resultOf({ document }: Gate, status: GateStatus, documents: string[]): Result {
  if (status === 'notApplicable') return 'by_hand'
  if (status !== 'met') return status === 'unmet' ? 'failed' : 'no_data'
  if (!document) return 'passed'
  if (documents.includes(document.code)) return 'by_hand'

  return document.isRequired ? 'failed' : 'passed'
}

/** Which answers no longer hold when a place of the case is about to change. */
export const gateIsTouched = ({ code, check, document }: Gate, targets: readonly string[]) =>
  targets.some((target) => {
    const [list, key] = target.split('.')
    if (list === 'company') return check !== 'declared'
    return list === 'documents' ? key === document?.code : list === 'gates' && key === code
  })
