import { storedInstant } from '#models/columns'
import type { Period } from '#rules/indicators/period'
import { addDays, startOf } from '#values/day'

/** The moments between which the days of a period lie in Tokyo, as the columns keep them. */
export const instantsOf = ({ from, to }: Period) => ({ from: storedInstant(startOf(from)), before: storedInstant(startOf(addDays(to, 1))) })
