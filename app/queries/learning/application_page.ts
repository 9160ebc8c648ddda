import db from '@adonisjs/lucid/services/db'
import LearnerProfile from '#models/learner_profile'
import type CourseSession from '#models/course_session'
import type User from '#models/user'
import { confirmedEmployers } from '#queries/courses/applicant_facts'
import { seenSession } from '#queries/courses/seen_session'
import { wayOut } from '#queries/learning/way_out'
import { ageOn, needsGuardian } from '#rules/courses/age'
import { factsAsked, MENDED_IN_FORM } from '#rules/courses/application_needs'
import { freeUntil } from '#rules/courses/cancellation'
import { ruleOf } from '#rules/courses/completion'
import { feeRefund } from '#rules/courses/fee_refund'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'
import { itemsOf } from '#rules/courses/shared_items'
import type { RuleViolation } from '#rules/rule_violation'
import { dayOf } from '#values/day'
import { yen } from '#values/yen'

/** Everything the application form shows before the button: what applies to this person, what stands against it, what it costs to leave. */
export async function applicationPage(session: CourseSession, user: User, violation: RuleViolation | null) {
  const kind = session.kindEdition.definition as CourseKindDefinition
  const profile = await LearnerProfile.findBy('userId', user.id)
  const employers = await confirmedEmployers(db.connection(), user.id)
  const isOpen = violation === null || isMended(violation, kind, profile)
  const { course } = session

  return {
    session,
    course,
    kind,
    profile,
    employers,
    violation: isOpen ? null : violation,
    ways: violation && !isOpen ? await wayOut(violation, session, user.id) : [],
    seen: seenSession(session),
    asks: factsAsked(kind),
    asksGuardian: kind.guardianUnder !== null && mayNeedGuardian(session, kind, profile),
    items: employers.length > 0 && kind.privacy === 'ordinary' ? itemsOf(kind.privacy) : [],
    mayCompanyPay: course.fee > 0 && kind.nomination.isAllowed && (kind.fee?.payers.includes('company') ?? false),
    completion: ruleOf(kind.completion, course.completion),
    free: freeUntil({ startsAt: session.startsAt }, kind.cancellation),
    lateRefund: feeRefund(yen(course.fee), 'late', kind.cancellation),
    noShowRefund: feeRefund(yen(course.fee), 'no_show', kind.cancellation),
  }
}

/** What the form itself asks for does not close it: an age or a residence not told yet. */
function isMended({ reason }: RuleViolation, kind: CourseKindDefinition, profile: LearnerProfile | null) {
  const { livesInWard, studiesInWard } = factsAsked(kind)
  const isUntold = (livesInWard && (profile?.livesInWard ?? null) === null) || (studiesInWard && (profile?.studiesInWard ?? null) === null)

  return MENDED_IN_FORM.includes(reason) || (reason === 'class_not_admitted' && isUntold)
}

const mayNeedGuardian = ({ startsAt }: CourseSession, { guardianUnder }: CourseKindDefinition, profile: LearnerProfile | null) =>
  !profile?.bornOn || needsGuardian(ageOn(dayOf(startsAt), profile.bornOn), guardianUnder)
