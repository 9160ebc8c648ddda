import type { DateTime } from 'luxon'

interface Held {
  startsAt: DateTime
  endsAt: DateTime
  breakMinutes: number
}

/** How long a meeting teaches: its breaks do not count. */
export const netMinutes = ({ startsAt, endsAt, breakMinutes }: Held): number => Math.max(0, Math.round(endsAt.diff(startsAt, 'minutes').minutes) - breakMinutes)
