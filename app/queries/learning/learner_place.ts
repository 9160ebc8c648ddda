import type { Belongings } from '#queries/learning/belongings'
import type Enrolment from '#models/enrolment'
import type GuardianConsent from '#models/guardian_consent'
import { freeUntil } from '#rules/courses/cancellation'
import { owedOf, standingOf } from '#rules/courses/fee_owed'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'
import { todosOf } from '#rules/courses/learner_todos'
import { maySurvey } from '#rules/courses/survey'
import { now, today } from '#values/clock'

/** One course of a learner as the pages show it: what it is, where it stands, what is to be done. */
export function learnerPlace(enrolment: Enrolment, belongings: Belongings, position: number | null = null) {
  const { session } = enrolment
  const definition = session.kindEdition.definition as CourseKindDefinition
  const isSeated = enrolment.state === 'confirmed' || enrolment.state === 'attending'
  const next = session.meetings.find(({ endsAt }) => endsAt > now()) ?? null
  const free = freeUntil({ startsAt: session.startsAt, movedAt: session.movedAt, arrivedAt: enrolment.arrivedAt }, definition.cancellation)
  const awaitsGuardian = enrolment.isLive && !isSeated && isPending(belongings.consent)
  const owed = belongings.charge?.payer === 'person' ? owedOf(belongings.charge) : 0
  const isSurveyOpen = definition.survey.length > 0 && !enrolment.surveyedAt && maySurvey(enrolment.state, session.endsAt, now())

  return {
    ...belongings,
    enrolment,
    session,
    course: session.course,
    definition,
    isSeated,
    position,
    free,
    awaitsGuardian,
    isSurveyOpen,
    /** what this person still has to pay */
    owed,
    standing: belongings.charge && standingOf(belongings.charge, today()),
    hasMoved: hasMoved(enrolment),
    next,
    /** a link is for those who have a seat */
    onlineUrl: isSeated ? (next?.onlineUrl ?? session.onlineUrl) : null,
    todos: todosOf(
      {
        state: enrolment.state,
        heldUntil: enrolment.heldUntil,
        awaitsGuardian,
        hasMoved: hasMoved(enrolment),
        freeUntil: free,
        owesFee: owed > 0,
        isSurveyOpen,
      },
      now()
    ),
  }
}

const isPending = (consent: GuardianConsent | null) => consent !== null && !consent.consentedAt && !consent.refusedAt

const hasMoved = ({ session, arrivedAt }: Enrolment) => session.movedAt !== null && (!arrivedAt || arrivedAt < session.movedAt)
