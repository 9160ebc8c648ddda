import type { Explanation, ExplanationLine } from '#rules/claims/amount_explanation'
import type { CostLine, Taken } from '#rules/claims/cost_line'
import { costGroups, type CostGroup } from '#rules/claims/cost_groups'
import { companyCap, portionOfGroup } from '#rules/claims/formulas'
import type { Terms, Tier } from '#rules/claims/programme_definition'
import * as words from '#rules/claims/receipt_lines'
import { yen } from '#values/yen'

export const nothingTaken: Taken = { shares: {}, total: 0 }

/**
 * 第5条: for each cap group what the formula gives, up to the group's cap; together up to the total cap;
 * what is left under the unit is dropped. Caps shrink by what the company's earlier claims of the year took.
 */
export function grantableAmount(
  lines: CostLine[],
  tier: Tier,
  terms: Pick<Terms, 'categories' | 'formula' | 'rounding'>,
  taken: Taken = nothingTaken,
  company: { regularEmployees: number | null } = { regularEmployees: null }
): Explanation {
  const groups = costGroups(lines, terms).map((group) => shareOf(group, tier, terms, taken))
  const sum = groups.reduce((total, { share }) => total + share, 0)
  const { kept, cuts } = underTotalCaps(sum, tier, companyCap(terms.formula, company.regularEmployees), taken)
  const rest = kept % terms.rounding.unit
  const dropped = rest > 0 ? [words.line(words.roundedDown(terms.rounding.unit), terms.rounding.article, -rest)] : []

  return {
    amount: yen(kept - rest),
    lines: [...groups.flatMap((group) => group.lines), ...cuts, ...dropped],
    shares: Object.assign({}, ...groups.map(({ shares }) => shares)),
  }
}

function shareOf(group: CostGroup, tier: Tier, terms: Pick<Terms, 'formula'>, taken: Taken) {
  const { amount, lines, persons } = portionOfGroup(group, tier, terms.formula, taken)
  const cap = tier.caps[group.name]
  const used = taken.shares[group.name] ?? 0
  const { kept, cuts } = cap === undefined ? { kept: amount, cuts: [] } : words.capped(amount, cap - used, words.capOf(group.label, cap, used), tier.article)

  return { share: kept, lines: [...lines, ...cuts], shares: { [group.name]: kept, ...persons } }
}

function underTotalCaps(sum: number, tier: Tier, perCompany: number | null, { total: used }: Taken): { kept: number; cuts: ExplanationLine[] } {
  const overall = words.capped(sum, tier.caps.total - used, words.capOf(words.total, tier.caps.total, used), tier.article)
  if (perCompany === null) return overall
  const company = words.capped(overall.kept, perCompany - used, words.capOf(words.company, perCompany, used), tier.article)

  return { kept: company.kept, cuts: [...overall.cuts, ...company.cuts] }
}
