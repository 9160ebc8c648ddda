/** Costs as the caps see them: summed by cap group, in the order of the rule book. */
import type { CostLine } from '#rules/claims/cost_line'
import type { Terms } from '#rules/claims/programme_definition'
import type { Localised } from '#values/localised'
import { sumOf, type Yen } from '#values/yen'

export interface CostGroup {
  name: string
  /** 求人広告掲載料・採用説明会出展経費 */
  label: Localised
  lines: CostLine[]
  cost: Yen
}

type Categories = Pick<Terms, 'categories'>

export const groupOf = ({ categories }: Categories, category: string): string => categories[category]?.group ?? category

/** @throws RangeError for a cost of a category that the terms do not have */
export function costGroups(lines: CostLine[], terms: Categories): CostGroup[] {
  const unknown = lines.find(({ category }) => !Object.hasOwn(terms.categories, category))
  if (unknown) throw new RangeError(`${unknown.category} is not a category of these terms`)
  const names = [...new Set(Object.keys(terms.categories).map((category) => groupOf(terms, category)))]

  return names.map((name) => groupNamed(name, lines, terms)).filter((group) => group.lines.length > 0)
}

function groupNamed(name: string, all: CostLine[], terms: Categories): CostGroup {
  const lines = all.filter(({ category }) => groupOf(terms, category) === name)
  const labels = Object.entries(terms.categories)
    .filter(([category]) => lines.some((line) => line.category === category))
    .map(([, { label }]) => label)

  return {
    name,
    lines,
    label: { ja: labels.map(({ ja }) => ja).join('・'), en: labels.map(({ en }) => en).join(' and ') },
    cost: sumOf(lines.map(({ amount }) => amount)),
  }
}
