/** Conditions before all scoring. */
import type { Gate, SchemeDefinition } from '#rules/certifications/scheme_definition'
import type { CompanyFacts } from '#rules/companies/company_facts'
import { smeStatus } from '#rules/companies/sme_status'

export type GateStatus = 'met' | 'unmet' | 'notApplicable' | 'unknown'

export interface GateResult {
  code: string
  status: GateStatus
  article: string
}

/** What the company declares of a gate: `yes`, `no`, or `notApplicable` with its reason. */
export interface Declaration {
  answer: string
  reason?: string
}

export const gateResults = (
  { gates }: Pick<SchemeDefinition, 'gates'>,
  facts: CompanyFacts,
  declared: Record<string, Declaration>
): GateResult[] => gates.map((gate) => ({ code: gate.code, article: gate.article, status: statusOf(gate, facts, declared[gate.code]) }))

export const gatesAreMet = (results: GateResult[]) => results.every(({ status }) => status === 'met' || status === 'notApplicable')

function statusOf(gate: Gate, facts: CompanyFacts, declaration: Declaration | undefined): GateStatus {
  if (gate.check === 'declared') return declaredStatus(gate, declaration)
  const isMet = CHECKS[gate.check](facts, gate)
  return isMet === null ? 'unknown' : isMet ? 'met' : 'unmet'
}

function declaredStatus({ mayNotApply }: Gate, declaration: Declaration | undefined): GateStatus {
  if (declaration?.answer === 'yes') return 'met'
  if (declaration?.answer === 'no') return 'unmet'
  return declaration?.answer === 'notApplicable' && mayNotApply && declaration.reason?.trim() ? 'notApplicable' : 'unknown'
}

type Check = (facts: CompanyFacts, gate: Gate) => boolean | null

const CHECKS: Record<Exclude<Gate['check'], 'declared'>, Check> = {
  smallOrMediumEnterprise: (facts) => smeStatus(facts).isSme,
  employeesAtMost: ({ regularEmployees }, { limit }) =>
    regularEmployees === null || limit === undefined ? null : regularEmployees <= limit,
  noRegulatedEntertainment: ({ regulatedEntertainment }) => (regulatedEntertainment === null ? null : !regulatedEntertainment),
  inWard: ({ headOfficeInWard, mainOfficeInWard }) => {
    if (headOfficeInWard || mainOfficeInWard) return true
    return headOfficeInWard === null || mainOfficeInWard === null ? null : false
  },
}
