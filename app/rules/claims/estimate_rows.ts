/** The rows in which the estimate's page asks for costs: one for each category, or one for each person. */
import type { Terms } from '#rules/claims/programme_definition'
import type { Localised } from '#values/localised'

export interface CostRow {
  name: string
  /** null where the person chooses it */
  category: string | null
  label: Localised
  help?: Localised
  hasShare: boolean
  person: string | null
}

const PEOPLE = 5

export function costRows({ categories }: Pick<Terms, 'categories'>): CostRow[] {
  const entries = Object.entries(categories)
  if (entries.some(([, { perPerson }]) => perPerson)) return Array.from({ length: PEOPLE }, (_, index) => personRow(index))

  return entries.map(([category, { label, help, hasParticipantShare }], index) => ({
    name: `costs[${index}]`,
    category,
    label,
    help,
    hasShare: hasParticipantShare ?? false,
    person: null,
  }))
}

const personRow = (index: number): CostRow => ({
  name: `costs[${index}]`,
  category: null,
  label: { ja: `${index + 1}人目`, en: `Person ${index + 1}` },
  hasShare: false,
  person: String(index + 1),
})
