import { SIZE_CLASSES, type SizeClass } from '#rules/register/size_class'
import type { Effect } from '#rules/terms/effect_on_case'
import type { Day } from '#values/day'

export interface RehearsedRow {
  claimId: number
  effect: Effect
  before: number | null
  after: number | null
  reason: string | null
  tier: string
  size: Size
}

/** by regular employees */
export type Size = SizeClass | 'none'

const SIZES: Size[] = [...SIZE_CLASSES, 'none']

export const EFFECTS: Effect[] = ['loses', 'gains', 'undecidable', 'same']

interface Sum {
  count: number
  before: number
  after: number
}

export interface Tally {
  cases: number
  totalBefore: number
  totalAfter: number
  effects: Record<Effect, Sum>
  /** counts by tier and by size, and what changes for each */
  tiers: Record<string, Record<Effect | 'change', number>>
  sizes: Record<string, Record<Effect | 'change', number>>
}

export interface RehearsalResults extends Tally {
  budgetBefore: number
  budgetAfter: number
  /** day of the arrival at which the budget is used up */
  exhaustedBefore: Day | null
  exhaustedAfter: Day | null
}

export function tally(rows: RehearsedRow[]): Tally {
  const nobody = () => ({ count: 0, before: 0, after: 0 })
  const result: Tally = {
    cases: rows.length,
    totalBefore: 0,
    totalAfter: 0,
    effects: { gains: nobody(), loses: nobody(), undecidable: nobody(), same: nobody() },
    tiers: {},
    sizes: {},
  }
  for (const { effect, before, after, tier, size } of rows) {
    const [was, now] = [before ?? 0, after ?? 0]
    result.totalBefore += was
    result.totalAfter += now
    const sum = result.effects[effect]
    result.effects[effect] = { count: sum.count + 1, before: sum.before + was, after: sum.after + now }
    count(result.tiers, tier, effect, now - was)
    count(result.sizes, size, effect, now - was)
  }

  result.sizes = Object.fromEntries(SIZES.flatMap((size) => (result.sizes[size] ? [[size, result.sizes[size]]] : [])))
  return result
}

function count(groups: Tally['tiers'], name: string, effect: Effect, change: number) {
  groups[name] ??= { gains: 0, loses: 0, undecidable: 0, same: 0, change: 0 }
  groups[name][effect] += 1
  groups[name].change += change
}
