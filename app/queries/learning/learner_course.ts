import db from '@adonisjs/lucid/services/db'
import type { I18n } from '@adonisjs/i18n'
import type Enrolment from '#models/enrolment'
import EnrolmentEvent from '#models/enrolment_event'
import { storedInstant } from '#models/columns'
import SessionMessage from '#models/session_message'
import { chargePapers } from '#queries/fees/charge_papers'
import { confirmedEmployers } from '#queries/courses/applicant_facts'
import { belongingsOf } from '#queries/learning/belongings'
import { learnerPlace } from '#queries/learning/learner_place'
import { placesInQueue } from '#queries/courses/place_in_queue'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'
import { learnerTrack, type LearnerStation } from '#rules/courses/learner_track'
import { itemsOf } from '#rules/courses/shared_items'
import { learnerTimeline } from '#services/forms/learner_timeline'
import { dayOf, type Day } from '#values/day'
import { enrolmentWorkflow, type EnrolmentStep } from '#workflows/enrolment_workflow'

/** One course of a learner: where it stands, what can be done, and everything that was written. */
export async function learnerCourse(enrolment: Enrolment, i18n: I18n) {
  const belongings = await belongingsOf([enrolment])
  const positions = await placesInQueue([enrolment.id])
  const place = learnerPlace(enrolment, belongings.get(enrolment.id)!, positions.get(enrolment.id)?.place ?? null)
  const events = await EnrolmentEvent.query().where('enrolmentId', enrolment.id).orderBy('sequence')
  const employers = await confirmedEmployers(db.connection(), enrolment.userId!)
  const nominator = enrolment.nominatedById ? await db.from('companies').where('id', enrolment.companyId!).select('name').first() : null

  return {
    ...place,
    home: `/my/courses/${enrolment.id}`,
    track: learnerTrack(enrolment.state, daysOf(enrolment, events)),
    timeline: learnerTimeline(events, nominator?.name ?? null, i18n),
    nominator: nominator?.name as string | undefined,
    employers,
    kindAnswers: answersIn(place.definition, enrolment.answers),
    items: itemsOf(place.definition.privacy),
    papers: place.charge?.payer === 'person' ? await chargePapers(place.charge) : [],
    messages: await messagesOf(enrolment),
    may: (step: EnrolmentStep) => enrolmentWorkflow.allows(step, enrolment.state, 'participant'),
  }
}

/** What was asked and answered, a choice by its words. */
const answersIn = ({ questions }: CourseKindDefinition, answers: Record<string, string> | null) =>
  questions
    .filter(({ code }) => answers?.[code])
    .map(({ code, label, options = [] }) => ({ label, answer: options.find(({ value }) => value === answers![code])?.label ?? answers![code]! }))

/** To and from this person, and what the desk wrote to everybody while they were in. */
const messagesOf = ({ id, courseSessionId, arrivedAt, nominatedAt, createdAt }: Enrolment) =>
  SessionMessage.query()
    .where({ courseSessionId })
    .where((query) => {
      void query.where('enrolmentId', id)
      void query.orWhere((all) => void all.whereNull('enrolmentId').where('sentAt', '>=', storedInstant(arrivedAt ?? nominatedAt ?? createdAt)))
    })
    .orderBy('id')

function daysOf({ arrivedAt, nominatedAt, resultAt, session }: Enrolment, events: EnrolmentEvent[]): Partial<Record<LearnerStation, Day | null>> {
  const decided = events.findLast(({ toState }) => toState === 'confirmed')
  const applied = arrivedAt ?? nominatedAt

  return {
    apply: applied && dayOf(applied),
    decide: decided ? dayOf(decided.occurredAt) : null,
    attend: dayOf(session.startsAt),
    complete: resultAt && dayOf(resultAt),
  }
}
