import { createHash } from 'node:crypto'
import type { DateTime } from 'luxon'

interface Edited {
  state: string
  sequence: number
  seats: number
  applyFrom: DateTime
  applyUntil: DateTime
  companyCap: number | null
  capReleasedAt: DateTime | null
  instructorId: number | null
  place: string | null
  onlineUrl: string | null
}

interface Held {
  id: number
  startsAt: DateTime
  endsAt: DateTime
  topic: string | null
  onlineUrl: string | null
}

/** What a page of a session was opened with: whoever saves over another's change is told. Applications do not change it. */
export function editMark(session: Edited, meetings: Held[]): string {
  const { state, sequence, seats, applyFrom, applyUntil, companyCap, capReleasedAt, instructorId, place, onlineUrl } = session
  const at = (moment: DateTime | null) => moment?.toMillis() ?? null
  const own = [state, sequence, seats, at(applyFrom), at(applyUntil), companyCap, at(capReleasedAt), instructorId, place, onlineUrl]
  const held = meetings.map((meeting) => [meeting.id, at(meeting.startsAt), at(meeting.endsAt), meeting.topic, meeting.onlineUrl])

  return createHash('sha256').update(JSON.stringify([own, held])).digest('hex').slice(0, 16)
}
