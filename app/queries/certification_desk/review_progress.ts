import ReviewAssignment from '#models/review_assignment'
import { namesOf } from '#queries/office/names_of'
import { today } from '#values/clock'

/** Who reviews a case and how far they are: asked, at work, sent, late. Nothing of what they found. */
export async function reviewProgress(certificationId: number) {
  const assignments = await ReviewAssignment.query().where({ certificationId, isLive: true }).orderBy('id')
  const names = await namesOf(assignments.map(({ reviewerId }) => reviewerId))

  return assignments.map(({ reviewerId, kind, state, answerDueOn, reviewDueOn }) => {
    const dueOn = state === 'invited' ? answerDueOn : state === 'accepted' ? reviewDueOn : null
    return { name: names[reviewerId], kind, reviewState: state, dueOn, isLate: dueOn !== null && dueOn < today() }
  })
}
