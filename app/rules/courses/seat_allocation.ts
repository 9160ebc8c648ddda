import { bindingLimit, countsFor, type SeatPool } from '#rules/courses/binding_limit'

/** One entry of the waiting list; those of one group come in together or not at all. */
export interface Waiting {
  id: number
  seats: number
  audienceClass: string | null
  companyId: number | null
  groupId: number | null
}

/** What one company may hold; null once the cap is released. */
export interface CompanyCap {
  seats: number
  held: Map<number, number>
}

/**
 * Whom the free seats go to, in the order of the queue. A group stands where its first entry stands. Whoever finds too
 * little room, or a company at its cap, keeps the place and is passed over by those behind who do fit.
 */
export function allocate(queue: readonly Waiting[], pools: readonly SeatPool[], cap: CompanyCap | null): Waiting[] {
  const left = pools.map((pool) => ({ ...pool }))
  const held = new Map(cap?.held)

  return unitsOf(queue).flatMap((unit) => {
    const trial = { pools: left.map((pool) => ({ ...pool })), held: new Map(held) }
    if (!unit.every((entry) => take(entry, trial.pools, trial.held, cap))) return []
    left.forEach((pool, index) => (pool.taken = trial.pools[index]!.taken))
    for (const [company, seats] of trial.held) held.set(company, seats)
    return unit
  })
}

function take(entry: Waiting, pools: SeatPool[], held: Map<number, number>, cap: CompanyCap | null) {
  if (bindingLimit(pools, entry) || !fitsCap(entry, held, cap)) return false
  for (const pool of pools) if (countsFor(pool, entry)) pool.taken += entry.seats
  if (entry.companyId !== null) held.set(entry.companyId, (held.get(entry.companyId) ?? 0) + entry.seats)
  return true
}

/** Whether a company may hold so many seats more. */
export const fitsCap = ({ companyId, seats }: Pick<Waiting, 'companyId' | 'seats'>, held: ReadonlyMap<number, number>, cap: CompanyCap | null) =>
  cap === null || companyId === null || (held.get(companyId) ?? 0) + seats <= cap.seats

function unitsOf(queue: readonly Waiting[]): Waiting[][] {
  const units = new Map<string, Waiting[]>()
  for (const entry of queue) {
    const key = entry.groupId === null ? `entry:${entry.id}` : `group:${entry.groupId}`
    units.set(key, [...(units.get(key) ?? []), entry])
  }
  return [...units.values()]
}
