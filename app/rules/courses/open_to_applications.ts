import type { DateTime } from 'luxon'

interface Session {
  state: string
  applyFrom: DateTime
  applyUntil: DateTime
}

/** Whether a session can be applied for at a moment; the last second of the deadline still counts. */
export const isOpenToApplications = ({ state, applyFrom, applyUntil }: Session, at: DateTime) => state === 'published' && applyFrom <= at && at.startOf('second') <= applyUntil
