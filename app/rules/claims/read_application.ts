/** Reads typed rows out of a draft. What cannot be read is null here and a problem elsewhere. */
import { hiresOf, linesOf, type DraftDocument } from '#rules/claims/draft_document'
import type { CostLine } from '#rules/claims/cost_line'
import { countedAmount } from '#rules/claims/counted_amount'
import type { Terms } from '#rules/claims/programme_definition'
import type { Day } from '#values/day'
import { isInvoiceNumber, normaliseInvoiceNumber } from '#values/invoice_number'
import { TAXES, type Tax, type TaxRate } from '#values/tax'
import { typedAmount, typedDay, typedPermit } from '#values/typed'
import { yen } from '#values/yen'

export const LARGEST_AMOUNT = 9_999_999_999

export interface HireRow {
  key: string
  staffMark: string
  decidedOn: Day | null
  startsOn: Day | null
  employmentType: string | null
}

export interface LineRow {
  key: string
  position: number
  category: string
  hireKey: string | null
  person: string | null
  vendor: string | null
  vendorNumber: string | null
  agencyPermit: string | null
  invoiceNumber: string | null
  invoiceOn: Day | null
  item: string | null
  enteredAmount: number
  tax: Tax
  taxRate: TaxRate | null
  participantShare: number | null
  refundAmount: number | null
  netAmount: number
  paidOn: Day | null
}

const text = (typed: string, longest: number) => typed.trim().slice(0, longest) || null

export const readHires = (document: DraftDocument): HireRow[] =>
  hiresOf(document).map(({ key, staffMark, decidedOn, startsOn, employmentType }) => ({
    key,
    staffMark: staffMark.trim(),
    decidedOn: typedDay(decidedOn),
    startsOn: typedDay(startsOn),
    employmentType: employmentType || null,
  }))

/** The lines whose amount, tax and category can be read. */
export const readLines = (document: DraftDocument, terms: Pick<Terms, 'categories' | 'tax'>): LineRow[] =>
  linesOf(document).flatMap((line, index) => {
    const amount = amountOf(line.amount)
    const tax = TAXES.find((kind) => kind === line.tax)
    const category = terms.categories[line.category]
    const taxRate = tax === 'included' ? rateOf(line.taxRate) : null
    if (amount === null || amount === 0 || !tax || !category || (tax === 'included' && !taxRate)) return []
    const refund = amountOf(line.refund)
    const netAmount = countedAmount(terms, yen(Math.max(0, amount - (refund ?? 0))), tax, taxRate)

    return {
      key: line.key,
      position: index + 1,
      category: line.category,
      hireKey: category.perHire ? line.hire || null : null,
      person: category.perPerson ? text(line.person, 60) : null,
      vendor: text(line.vendor, 200),
      vendorNumber: vendorNumberOf(line.vendorNumber),
      agencyPermit: category.perHire ? typedPermit(line.agencyPermit) : null,
      invoiceNumber: text(line.invoiceNumber, 60),
      invoiceOn: typedDay(line.invoiceOn),
      item: text(line.item, 200),
      enteredAmount: amount,
      tax,
      taxRate,
      participantShare: category.hasParticipantShare ? amountOf(line.participantShare) : null,
      refundAmount: refund,
      netAmount,
      paidOn: typedDay(line.paidOn),
    }
  })

/** What the formulas see of a line. */
export const costOf = ({ category, netAmount, person, participantShare }: Pick<LineRow, 'category' | 'netAmount' | 'person' | 'participantShare'>): CostLine => ({
  category,
  amount: yen(netAmount),
  person,
  participantShare: participantShare === null ? null : yen(participantShare),
})

export function amountOf(typed: string): number | null {
  const amount = typedAmount(typed)
  return amount !== null && amount <= LARGEST_AMOUNT ? amount : null
}

export function vendorNumberOf(typed: string): string | null {
  const number = normaliseInvoiceNumber(typed)
  return isInvoiceNumber(number) ? number : null
}

const rateOf = (typed: string): TaxRate | null => (typed === '8' ? 8 : typed === '10' ? 10 : null)
