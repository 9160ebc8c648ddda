/** What is still missing or wrong in the cost lines. Planned costs may lack invoice, payment and evidence; reported ones may not. */
import { linesOf, hiresOf, type DraftDocument, type Entry, type LineField } from '#rules/claims/draft_document'
import type { Problem } from '#rules/claims/problem'
import type { Category, Stage, Terms } from '#rules/claims/programme_definition'
import { amountOf, LARGEST_AMOUNT, vendorNumberOf } from '#rules/claims/read_application'
import type { Day } from '#values/day'
import { FiscalYear } from '#values/fiscal_year'
import { TAXES } from '#values/tax'
import { typedDay, typedPermit } from '#values/typed'

export interface Circumstances {
  document: DraftDocument
  terms: Terms
  stage: Exclude<Stage, 'payment'>
  /** keys of lines that have an evidence file */
  evidenced: ReadonlySet<string>
  today: Day
}

type Line = Entry<LineField>
type Found = [LineField | 'evidence', string, Problem['values']?]

export function lineProblems(of: Circumstances): Problem[] {
  const lines = linesOf(of.document)
  if (lines.length === 0) return [{ section: 'costs', field: 'lines', key: 'noLines' }]

  return lines.flatMap((line, index) =>
    problemsOf(line, of).map(([field, key, values]) => ({
      section: 'costs' as const,
      field: `lines.${line.key}.${field}`,
      key,
      values: { ...values, line: index + 1 },
    }))
  )
}

function problemsOf(line: Line, of: Circumstances): Found[] {
  const category = of.terms.categories[line.category]
  if (!category) return [['category', 'categoryMissing']]

  return [
    ...hireOf(line, category, of),
    ...(category.perPerson && !line.person.trim() ? [['person', 'personMissing'] as Found] : []),
    ...(line.vendor.trim() ? [] : [['vendor', 'vendorMissing'] as Found]),
    ...(line.item.trim() ? [] : [['item', 'itemMissing'] as Found]),
    ...amountsOf(line, category),
    ...numbersOf(line),
    ...daysOf(line, of),
    ...(of.stage === 'report' ? reportedOf(line, of) : []),
  ]
}

function hireOf(line: Line, category: Category, { document, stage }: Circumstances): Found[] {
  if (!category.perHire) return []
  const isNamed = hiresOf(document).some(({ key }) => key === line.hire)
  const permit: Found[] = line.agencyPermit.trim()
    ? typedPermit(line.agencyPermit) ? [] : [['agencyPermit', 'agencyPermitWrong']]
    : stage === 'report' ? [['agencyPermit', 'agencyPermitMissing']] : []

  return [...(isNamed ? [] : [['hire', 'hireNotNamed'] as Found]), ...permit]
}

function amountsOf(line: Line, category: Category): Found[] {
  const found: Found[] = []
  const amount = amountOf(line.amount)
  if (!line.amount.trim()) found.push(['amount', 'amountMissing'])
  else if (!amount) found.push(['amount', 'amountWrong', { largest: LARGEST_AMOUNT }])
  if (!TAXES.some((tax) => tax === line.tax)) found.push(['tax', 'taxMissing'])
  if (line.tax === 'included' && !['8', '10'].includes(line.taxRate)) found.push(['taxRate', 'taxRateMissing'])
  if (line.refund.trim() && !(amount && amountOf(line.refund) !== null && amountOf(line.refund)! < amount)) found.push(['refund', 'refundWrong'])

  const share = amountOf(line.participantShare)
  if (category.hasParticipantShare && (share === null || (amount && share > amount))) found.push(['participantShare', 'participantShareWrong'])
  return found
}

const numbersOf = (line: Line): Found[] =>
  line.vendorNumber.trim() && !vendorNumberOf(line.vendorNumber) ? [['vendorNumber', 'vendorNumberWrong']] : []

function daysOf(line: Line, { terms, today }: Circumstances): Found[] {
  const found: Found[] = []
  const year = new FiscalYear(terms.fiscalYear)
  const paidOn = typedDay(line.paidOn)
  if (line.invoiceOn.trim() && !typedDay(line.invoiceOn)) found.push(['invoiceOn', 'notADay'])
  if (line.paidOn.trim() && !paidOn) found.push(['paidOn', 'notADay'])
  if (paidOn && !year.contains(paidOn)) found.push(['paidOn', 'paidOutside', { from: year.first, to: year.last }])
  else if (paidOn && paidOn > today) found.push(['paidOn', 'paidInFuture'])
  return found
}

function reportedOf(line: Line, { evidenced }: Circumstances): Found[] {
  const required: [LineField, string][] = [['invoiceNumber', 'invoiceNumberMissing'], ['invoiceOn', 'invoiceOnMissing'], ['paidOn', 'paidOnMissing']]
  const found: Found[] = required.filter(([field]) => !line[field].trim())

  return evidenced.has(line.key) ? found : [...found, ['evidence', 'evidenceMissing']]
}
