import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { wordsOf } from '#actions/courses/post_to_participant'
import { postLetter } from '#actions/letters/post_letter'
import type CourseSession from '#models/course_session'
import type Enrolment from '#models/enrolment'
import GuardianConsent from '#models/guardian_consent'
import LearnerProfile from '#models/learner_profile'
import User from '#models/user'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'
import { RuleViolation } from '#rules/rule_violation'
import { now } from '#values/clock'
import { newToken } from '#values/secret_token'

/**
 * Asks a guardian by mail, or notes who will sign the paper.
 * @throws RuleViolation `guardian_is_oneself` where the address is the young person's own
 */
export async function askGuardian(trx: TransactionClientContract, session: CourseSession, enrolment: Enrolment, guardian: { name: string; email?: string }) {
  const { token, hash } = newToken()
  const { name, email = null } = guardian
  const { locale, email: own } = await User.query({ client: trx }).where('id', enrolment.userId!).firstOrFail()
  const profile = await LearnerProfile.query({ client: trx }).where('userId', enrolment.userId!).first()
  if (email && [own, enrolment.contactEmail, profile?.privateEmail].includes(email)) throw new RuleViolation('guardian_is_oneself')
  const asked = { enrolmentId: enrolment.id, name, email, tokenHash: email ? hash : null, source: email ? 'mail' : 'paper', askedAt: now() }
  await GuardianConsent.create(asked, { client: trx })
  if (!email) return

  const path = `/guardian/${token}`
  const isProtected = (session.kindEdition.definition as CourseKindDefinition).privacy === 'protected'
  const words = isProtected ? { template: 'guardian_asked_privately', data: { path } } : { template: 'guardian_asked', data: { path, ...wordsOf(session, enrolment, locale) } }
  await postLetter(trx, { key: `enrolment:${enrolment.id}:${enrolment.version}:guardian`, to: email, locale, ...words })
}
