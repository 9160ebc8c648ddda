/** What a company types: the fields of its form, as strings. */
import { newKey } from '#actions/forms/new_key'
import { LINE_FIELDS } from '#rules/claims/draft_document'
import type { Terms } from '#rules/claims/programme_definition'
import { today } from '#values/clock'
import { addDays, type Day } from '#values/day'
import { FiscalYear } from '#values/fiscal_year'
import type { Plot } from '#database/seeders/demo/story/plot'
import { vendorFor } from '#database/seeders/demo/story/vendors'

export interface TypedLine {
  key: string
  category: string
  vendor: string
  vendorNumber: string
  item: string
  amount: string
  invoiceNumber: string
  invoiceOn: string
  paidOn: string
}

export interface TypedForm {
  fields: Map<string, string>
  lines: TypedLine[]
}

/** An application: hires, lines, pledges. Planned costs have neither invoice nor payment yet. */
export function application(plot: Plot, terms: Terms, index: number): TypedForm {
  const [invoiceOn, paidOn] = [within(terms, -12), within(terms, -4)]
  const lines = plot.costs.map(({ category, amount }, position) => {
    const { name, number, permit, item } = vendorFor(category, index + position)
    const isPlanned = plot.has('planned')
    const known = { vendor: name, vendorNumber: number, item, amount: String(amount), tax: 'excluded', agencyPermit: permit ?? '' }
    const paid = isPlanned ? {} : { invoiceNumber: `${position + 1}-${String(4000 + index * 7)}`, invoiceOn, paidOn }
    return { key: newKey(position), category, hire: '', person: '', participantShare: '', ...known, ...paid }
  })
  const fields = new Map<string, string>([['company.confirmed', '1']])
  for (const { code } of terms.pledges) fields.set(`pledges.${code}`, '1')
  for (const [position, line] of lines.entries()) {
    if (terms.categories[line.category]?.perHire) line.hire = hire(fields, terms, index, position)
    if (terms.categories[line.category]?.perPerson) line.person = `社員${String.fromCharCode(65 + position)}`
    if (terms.categories[line.category]?.hasParticipantShare) line.participantShare = String(Math.floor(Number(line.amount) / 3))
    for (const field of LINE_FIELDS) fields.set(`lines.${line.key}.${field}`, String((line as Record<string, unknown>)[field] ?? ''))
  }

  return { fields, lines: lines.map((line) => ({ invoiceNumber: '', invoiceOn: '', paidOn: '', ...line })) }
}

function hire(fields: Map<string, string>, terms: Terms, index: number, position: number): string {
  const key = newKey(position)
  const typed = {
    staffMark: `N-${100 + index + position}`,
    decidedOn: within(terms, -20),
    startsOn: addDays(within(terms, -20), 16),
    employmentType: 'regular',
  }
  for (const [field, value] of Object.entries(typed)) fields.set(`hires.${key}.${field}`, value)
  return key
}

/** A day near today, inside the fiscal year of the terms. */
export function within(terms: Pick<Terms, 'fiscalYear'>, days: number): Day {
  const { first, last } = new FiscalYear(terms.fiscalYear)
  const wished = addDays(today(), days)
  if (wished < first) return first
  return wished > last ? last : wished
}
