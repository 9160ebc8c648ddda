import { belongingsOf } from '#queries/learning/belongings'
import { learnerPlace } from '#queries/learning/learner_place'
import { placesInQueue } from '#queries/courses/place_in_queue'
import Enrolment from '#models/enrolment'
import type { EnrolmentState } from '#workflows/enrolment_workflow'

const PAGE = 20
const UPCOMING: EnrolmentState[] = ['confirmed', 'attending']
const PENDING: EnrolmentState[] = ['nominated', 'applied', 'offered', 'waiting']

/** Everything a learner has to do with courses; what is over comes a page at a time, newest first. */
export async function myCourses(userId: number, before: number | null) {
  const live = await own(userId).whereIn('state', [...UPCOMING, ...PENDING])
  const over = await own(userId)
    .whereNotIn('state', [...UPCOMING, ...PENDING])
    .if(before !== null, (query) => query.where('id', '<', before!))
    .orderBy('id', 'desc')
    .limit(PAGE + 1)
  const past = over.slice(0, PAGE)

  const all = [...live, ...past]
  const belongings = await belongingsOf(all)
  const positions = await placesInQueue(live.map(({ id }) => id))
  const places = all
    .map((enrolment) => learnerPlace(enrolment, belongings.get(enrolment.id)!, positions.get(enrolment.id)?.place ?? null))
    .sort((one, other) => one.session.startsAt.toMillis() - other.session.startsAt.toMillis())

  return {
    now: places.flatMap((place) => place.todos.map((todo) => ({ ...todo, place }))),
    upcoming: places.filter(({ enrolment }) => UPCOMING.includes(enrolment.state)),
    pending: places.filter(({ enrolment }) => PENDING.includes(enrolment.state)),
    past: past.map(({ id }) => places.find(({ enrolment }) => enrolment.id === id)!),
    next: over.length > PAGE ? past.at(-1)!.id : null,
  }
}

const own = (userId: number) =>
  Enrolment.query()
    .where({ userId })
    .whereNot('party', 'company')
    .preload('session', (session) => {
      void session.preload('course').preload('kindEdition').preload('meetings', (meetings) => void meetings.orderBy('position').preload('room'))
    })
