import type { DateTime } from 'luxon'

/** Before the public from a moment on; without one, since it was published. */
interface Published {
  state: string
  publishAt: DateTime | null
}

interface Session extends Published {
  applyFrom: DateTime
  applyUntil: DateTime
  course: Published
}

/** Whether a session can be applied for at a moment: it and its course are out, and the last second of the deadline still counts. */
export const isOpenToApplications = (session: Session, at: DateTime) =>
  isOut(session, at) && isOut(session.course, at) && session.applyFrom <= at && at.startOf('second') <= session.applyUntil

const isOut = ({ state, publishAt }: Published, at: DateTime) => state === 'published' && (!publishAt || publishAt <= at)
