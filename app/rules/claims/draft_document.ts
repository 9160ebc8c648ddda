/**
 * A draft is one flat document: field path → the string as typed. Lists are named by keys
 * (`lines.<key>.amount`), so that a conflict, a correction and a problem point at the same place.
 */
import type { Terms } from '#rules/claims/programme_definition'

export type DraftDocument = Record<string, string>

// prettier-ignore
export const LINE_FIELDS = ['category', 'hire', 'person', 'vendor', 'vendorNumber', 'agencyPermit', 'invoiceNumber', 'invoiceOn', 'item',
  'amount', 'tax', 'taxRate', 'participantShare', 'refund', 'paidOn'] as const
export const HIRE_FIELDS = ['staffMark', 'decidedOn', 'startsOn', 'employmentType'] as const
export const LONGEST_FIELD = 4_000
export const MOST_ENTRIES = 100

export type LineField = (typeof LINE_FIELDS)[number]
export type HireField = (typeof HIRE_FIELDS)[number]
export type Entry<Field extends string> = { key: string } & Record<Field, string>

const KEY = 'k[a-z0-9]{5,25}'
const LISTED = new RegExp(`^(lines|hires)\\.(${KEY})\\.([A-Za-z]+)$`)

/** Whether a path is a field of the form under these terms. */
export function isField(path: string, { pledges, requirements }: Pick<Terms, 'pledges' | 'requirements'>): boolean {
  const listed = LISTED.exec(path)
  if (listed) return ((listed[1] === 'lines' ? LINE_FIELDS : HIRE_FIELDS) as readonly string[]).includes(listed[3]!)
  if (path === 'company.confirmed') return true
  return pledges.some(({ code }) => path === `pledges.${code}`) || requirements.some(({ criterion }) => path === `reasons.${criterion}`)
}

export const linesOf = (document: DraftDocument) => entriesOf(document, 'lines', LINE_FIELDS)
export const hiresOf = (document: DraftDocument) => entriesOf(document, 'hires', HIRE_FIELDS)

/** The entries of a list in the order in which they were added: keys grow with time. */
function entriesOf<Field extends string>(document: DraftDocument, list: 'lines' | 'hires', fields: readonly Field[]): Entry<Field>[] {
  const keys = new Set<string>()
  for (const path of Object.keys(document)) {
    const [name, key] = path.split('.')
    if (name === list && key) keys.add(key)
  }

  return [...keys].sort().map((key) => {
    const values = fields.map((field) => [field, document[`${list}.${key}.${field}`] ?? ''])
    return { key, ...Object.fromEntries(values) } as Entry<Field>
  })
}
