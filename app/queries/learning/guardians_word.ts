import Enrolment from '#models/enrolment'
import GuardianConsent from '#models/guardian_consent'
import User from '#models/user'
import { office } from '#config/office'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'
import { now } from '#values/clock'
import { hashOfToken } from '#values/secret_token'

/** What the guardian was asked by this link, and how it stands: open, answered, or closed. Of the young person it knows the name alone. */
export async function guardiansWord(token: string) {
  const asked = await GuardianConsent.query().where('tokenHash', hashOfToken(token)).first()
  if (!asked) return { said: 'closed' as const }
  if (asked.consentedAt) return { said: 'thanks' as const }
  if (asked.refusedAt) return { said: 'refused' as const }

  const enrolment = await Enrolment.query().where('id', asked.enrolmentId).preload('session', withDays).firstOrFail()
  const last = await GuardianConsent.query().where('enrolmentId', enrolment.id).orderBy('id', 'desc').firstOrFail()
  const isOver = enrolment.heldUntil !== null && enrolment.heldUntil < now()
  if (last.id !== asked.id || !enrolment.isLive || isOver) return { said: 'closed' as const }

  const { session, heldUntil, userId } = enrolment
  const kind = session.kindEdition.definition as CourseKindDefinition
  const { name } = await User.findOrFail(userId!)

  return { said: null, name, session, course: session.course, kind, until: heldUntil, department: office.departments[kind.department] }
}

const withDays = (session: any) => session.preload('course').preload('kindEdition').preload('meetings', (meetings: any) => meetings.orderBy('position').preload('room'))
