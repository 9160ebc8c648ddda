import type { Day } from '#values/day'

/** The stations of a way, each with the day it was passed. What has ended stands nowhere: what follows will not come. */
export const stationsOf = <Station extends string>(
  stations: readonly Station[],
  behind: number,
  isEnded: boolean,
  days: Partial<Record<Station, Day | null>>
) =>
  stations.map((station, index) => ({
    station,
    day: index < behind ? (days[station] ?? null) : null,
    status: index < behind ? ('done' as const) : index === behind && !isEnded ? ('here' as const) : ('todo' as const),
  }))
