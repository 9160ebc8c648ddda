/** One of the limits a seat has to fit into; `audienceClass` counts that class alone. */
export interface SeatPool {
  seats: number
  taken: number
  audienceClass?: string | null
}

interface Asked {
  seats: number
  audienceClass: string | null
}

export const countsFor = (pool: SeatPool, { audienceClass }: Pick<Asked, 'audienceClass'>) => !pool.audienceClass || pool.audienceClass === audienceClass

/** The limit that leaves the least room, if that is too little; the first of equals. Null: there is room. */
export function bindingLimit<Pool extends SeatPool>(pools: readonly Pool[], asked: Asked): Pool | null {
  const tight = pools.filter((pool) => countsFor(pool, asked) && pool.taken + asked.seats > pool.seats)

  return tight.reduce<Pool | null>((least, pool) => (least && least.seats - least.taken <= pool.seats - pool.taken ? least : pool), null)
}

/** How many seats of a class are free: the least that any of its limits leaves. */
export const freeSeats = (pools: readonly SeatPool[], audienceClass: string | null = null) =>
  Math.max(0, Math.min(...pools.filter((pool) => countsFor(pool, { audienceClass })).map(({ seats, taken }) => seats - taken)))
