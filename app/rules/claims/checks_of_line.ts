/** What is asked of one line of costs. A planned cost has no invoice yet; the report must have it all. */
import type { Check, CheckedCase, Result } from '#rules/claims/checklist'
import type { Day } from '#values/day'
import { FiscalYear } from '#values/fiscal_year'

export interface CheckedLine {
  key: string
  position: number
  category: string
  vendor: string | null
  hireKey: string | null
  agencyPermit: string | null
  invoiceOn: Day | null
  paidOn: Day | null
  hasEvidence: boolean
  isStruck: boolean
}

export interface CheckedHire {
  key: string
  decidedOn: Day | null
}

export function checksOfLine(line: CheckedLine, checked: CheckedCase): Check[] {
  const isReport = checked.stage === 'report'
  const isPlanned = !isReport && !line.invoiceOn && !line.hasEvidence
  const category = checked.terms.categories[line.category]
  const year = new FiscalYear(checked.terms.fiscalYear)
  const ask = (kind: string, automatic: Result): Check => ({
    code: `line.${line.key}.${kind}`,
    kind: `line_${kind}`,
    name: `${line.position} ${line.vendor ?? ''}`.trim(),
    line: line.key,
    automatic,
  })

  return [
    isPlanned ? ask('planned', 'by_hand') : ask('amount', line.hasEvidence ? 'by_hand' : isReport ? 'failed' : 'no_data'),
    ...(isPlanned ? [] : [ask('invoice_date', within(year, line.invoiceOn))]),
    ...(isReport || line.paidOn ? [ask('paid', within(year, line.paidOn))] : []),
    ...(category?.perHire ? [ask('permit', line.agencyPermit ? 'passed' : 'no_data'), ask('hire', hireResult(line, checked))] : []),
  ]
}

const within = (year: FiscalYear, day: Day | null): Result => (!day ? 'no_data' : year.contains(day) ? 'passed' : 'failed')

function hireResult({ hireKey }: CheckedLine, { hires, terms }: CheckedCase): Result {
  const decidedOn = hires.find(({ key }) => key === hireKey)?.decidedOn
  if (!decidedOn) return 'no_data'
  return !terms.hireDecidedOnOrAfter || decidedOn >= terms.hireDecidedOnOrAfter ? 'passed' : 'failed'
}
