/** The form of a claim: its lists and its fields. */
import type { Terms } from '#rules/claims/programme_definition'
import { entriesOf, listedPath, type DraftDocument, type Entry } from '#rules/forms/document'

export { LONGEST_FIELD, MOST_ENTRIES, type DraftDocument, type Entry } from '#rules/forms/document'

// prettier-ignore
export const LINE_FIELDS = ['category', 'hire', 'person', 'vendor', 'vendorNumber', 'agencyPermit', 'invoiceNumber', 'invoiceOn', 'item',
  'amount', 'tax', 'taxRate', 'participantShare', 'refund', 'paidOn'] as const
export const HIRE_FIELDS = ['staffMark', 'decidedOn', 'startsOn', 'employmentType'] as const

export type LineField = (typeof LINE_FIELDS)[number]
export type HireField = (typeof HIRE_FIELDS)[number]

/** Whether a path is a field of the form under these terms. */
export function isField(path: string, { pledges, requirements }: Pick<Terms, 'pledges' | 'requirements'>): boolean {
  const listed = listedPath(path, ['lines', 'hires'])
  if (listed) return ((listed.list === 'lines' ? LINE_FIELDS : HIRE_FIELDS) as readonly string[]).includes(listed.field)
  if (path === 'company.confirmed') return true
  return pledges.some(({ code }) => path === `pledges.${code}`) || requirements.some(({ criterion }) => path === `reasons.${criterion}`)
}

export const linesOf = (document: DraftDocument): Entry<LineField>[] => entriesOf(document, 'lines', LINE_FIELDS)
export const hiresOf = (document: DraftDocument): Entry<HireField>[] => entriesOf(document, 'hires', HIRE_FIELDS)
