import type { DateTime } from 'luxon'
import { now } from '#values/clock'

/** Whether a deadline has passed: its last second still counts. */
export const isPast = (deadline: DateTime) => now().startOf('second') > deadline
