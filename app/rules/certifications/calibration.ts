/** 採点のばらつきと癖: shown to the chair, never used to change a score. */
export interface GivenScore {
  certification: number
  item: string
  reviewer: number
  points: number
}

export interface Spread {
  certification: number
  item: string
  lowest: number
  highest: number
  spread: number
}

export interface Offset {
  reviewer: number
  /** items of cases that at least one other reviewer scored too */
  shared: number
  /** mean points above the mean of the others; null: too few shared items to say */
  offset: number | null
}

/** Shared items below which nothing is said of anybody. */
export const SHARED_AT_LEAST = 20

/** How far apart the points of each item lie; an item scored by one reviewer has no spread. */
export const spreads = (scores: GivenScore[]): Spread[] =>
  [...grouped(scores, (one) => `${one.certification} ${one.item}`).values()]
    .filter((those) => those.length > 1)
    .map((those) => {
      const [lowest, highest] = [Math.min(...those.map(({ points }) => points)), Math.max(...those.map(({ points }) => points))]
      const { certification, item } = those[0]!
      return { certification, item, lowest, highest, spread: highest - lowest }
    })

/** Each reviewer's harshness (below nought) or leniency (above it), against the others on the same items. */
export function offsets(scores: GivenScore[], atLeast = SHARED_AT_LEAST): Offset[] {
  const differences = new Map<number, number[]>(scores.map(({ reviewer }) => [reviewer, []]))
  for (const those of grouped(scores, (one) => `${one.certification} ${one.item}`).values()) {
    const total = sum(those.map(({ points }) => points))
    if (those.length < 2) continue
    for (const { reviewer, points } of those) differences.get(reviewer)!.push(points - (total - points) / (those.length - 1))
  }

  return [...differences]
    .map(([reviewer, all]) => ({ reviewer, shared: all.length, offset: all.length >= atLeast ? sum(all) / all.length : null }))
    .sort((one, other) => one.reviewer - other.reviewer)
}

const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0)

function grouped<T>(all: T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const key = keyOf(one)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }

  return groups
}
