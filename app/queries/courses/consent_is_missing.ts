import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type CourseSession from '#models/course_session'
import type Enrolment from '#models/enrolment'
import EnrolmentEvent from '#models/enrolment_event'
import GuardianConsent from '#models/guardian_consent'
import LearnerProfile from '#models/learner_profile'
import { ageOn, needsGuardian } from '#rules/courses/age'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'
import { dayOf } from '#values/day'

type Applicant = Pick<Enrolment, 'id' | 'userId'>

/**
 * Whether the kind asks for a guardian's word on this participant, and none was given to the present application. Once
 * asked for, it is awaited: another day of birth told meanwhile does not do without it.
 */
export async function consentIsMissing(client: QueryClientContract, { id, userId }: Applicant, { startsAt }: CourseSession, kind: CourseKindDefinition) {
  if (kind.guardianUnder === null || userId === null) return false
  const asked = await GuardianConsent.query({ client }).where('enrolmentId', id).orderBy('id', 'desc').first()
  if (asked?.consentedAt) return false
  if (asked && (await isOfThisApplication(client, asked))) return true

  const profile = await LearnerProfile.query({ client }).where({ userId }).first()
  return needsGuardian(profile?.bornOn ? ageOn(dayOf(startsAt), profile.bornOn) : null, kind.guardianUnder)
}

async function isOfThisApplication(client: QueryClientContract, { enrolmentId, askedAt }: GuardianConsent) {
  const applied = await EnrolmentEvent.query({ client }).where({ enrolmentId, step: 'apply' }).orderBy('sequence', 'desc').first()
  return applied === null || askedAt >= applied.occurredAt
}
