/** What each formula makes of the costs of one cap group, before the caps of group and total. */
import type { ExplanationLine } from '#rules/claims/amount_explanation'
import type { Taken } from '#rules/claims/cost_line'
import type { CostGroup } from '#rules/claims/cost_groups'
import type { Formula, Tier } from '#rules/claims/programme_definition'
import * as words from '#rules/claims/receipt_lines'
import { portionOf } from '#values/ratio'
import { sumOf, yen } from '#values/yen'

export interface Portion {
  amount: number
  lines: ExplanationLine[]
  /** what it takes of the caps of persons, by `person:mark` */
  persons?: Record<string, number>
}

type Apply<Kind extends Formula['kind']> = (group: CostGroup, tier: Tier, formula: Extract<Formula, { kind: Kind }>, taken: Taken) => Portion

/** Σ × rate, floored to the yen */
const rateOfCost: Apply<'rateOfCost'> = (group, { rate, article }) => {
  const amount = portionOf(group.cost, rate)
  return { amount, lines: [words.line(words.groupTimesRate(group, rate), article, amount)] }
}

/** fee − share of the participant, line by line, never below nothing */
const feeLessShare: Apply<'feeLessShare'> = (group, { article }) => {
  const shares = sumOf(group.lines.map(({ amount, participantShare }) => Math.min(amount, participantShare ?? 0)))
  const own = shares > 0 ? [words.line(words.participantsPay, article, -shares)] : []
  return { amount: group.cost - shares, lines: [words.line(words.groupInFull(group), article, group.cost), ...own] }
}

/** For each person Σ × rate up to a cap of the fiscal year */
const rateWithPersonCap: Apply<'rateWithPersonCap'> = (group, { rate, article }, { perPerson }, taken) => {
  const marks = [...new Set(group.lines.map(({ person }) => person ?? ''))]
  const people = marks.map((mark) => {
    const cost = sumOf(group.lines.filter(({ person }) => (person ?? '') === mark).map(({ amount }) => amount))
    const used = taken.shares[`person:${mark}`] ?? 0
    const share = portionOf(cost, rate)
    return { mark, share, ...words.capped(share, perPerson - used, words.capOf(words.person(mark), perPerson, used), article) }
  })
  const gross = portionOf(group.cost, rate)
  const fractions = gross - people.reduce((sum, { share }) => sum + share, 0)
  const dropped = fractions > 0 ? [words.line(words.fractionsOfPeople, article, -fractions)] : []

  return {
    amount: people.reduce((sum, { kept }) => sum + kept, 0),
    lines: [words.line(words.groupTimesRate(group, rate), article, gross), ...dropped, ...people.flatMap(({ cuts }) => cuts)],
    persons: Object.fromEntries(people.map(({ mark, kept }) => [`person:${mark}`, kept])),
  }
}

const formulas = { rateOfCost, feeLessShare, rateWithPersonCap } as { [Kind in Formula['kind']]: Apply<any> }

export const portionOfGroup = (group: CostGroup, tier: Tier, formula: Formula, taken: Taken): Portion =>
  formulas[formula.kind](group, tier, formula, taken)

/** The cap of a whole company by its number of employees; the lowest one while the number is unknown. */
export function companyCap(formula: Formula, regularEmployees: number | null) {
  if (formula.kind !== 'rateWithPersonCap') return null
  const rows = formula.perCompany
  if (regularEmployees === null) return yen(Math.min(...rows.map(({ cap }) => cap)))
  const row = rows.find(({ employeesBelow }) => employeesBelow === null || regularEmployees < employeesBelow)

  return yen(row?.cap ?? 0)
}
