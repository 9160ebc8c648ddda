import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { sendReview } from '#actions/reviews/send_review'
import { takeStep } from '#actions/reviews/take_step'
import Certification from '#models/certification'
import type ReviewAssignment from '#models/review_assignment'
import { reviewsOf } from '#queries/certifications/reviews_of'
import { nextAct } from '#rules/certifications/review_positions'
import { freshDatabase } from '#tests/support/database'
import { asReviewer, givenAssignedReviewer, givenCaseUnderReview, givenReviewer, whenScored, type Judged } from '#tests/support/reviews'

async function givenTwoScored(judged: [Judged, Judged]) {
  const given = await givenCaseUnderReview()
  const both = [await givenAssignedReviewer(given), await givenAssignedReviewer(given)].map(({ assignment }) => assignment)
  for (const [index, assignment] of both.entries()) await whenScored(assignment, judged[index])
  return { ...given, both }
}

const send = (assignment: ReviewAssignment) => sendReview(assignment.id, asReviewer({ id: assignment.reviewerId }))
const stepsOf = async ({ id }: Certification) =>
  (await db.from('certification_events').where({ certification_id: id, step: 'concludeReview' })).length

test.group('Two reviewers at one moment', (group) => {
  group.each.setup(() => freshDatabase())

  test('[F96] they agree: one conclusion, and both points count', async ({ assert }) => {
    const { certification, both } = await givenTwoScored([{ points: { C1: 2 } }, { points: { C1: 0 } }])
    await Promise.all(both.map(send))

    assert.equal(await stepsOf(certification), 1)
    const answer = await db.from('certification_answers').where({ certification_id: certification.id, item: 'C1' }).first()
    assert.deepEqual([(await Certification.findOrFail(certification.id)).state, answer.accepted_points], ['reviewed', 1])
  })

  test('[F96] [N16] they lie far apart: one third reviewer is called', async ({ assert }) => {
    for (let count = 0; count < 3; count++) await givenReviewer()
    const { certification, both } = await givenTwoScored([{ verdict: 'fit' }, { verdict: 'unfit' }])
    await Promise.all(both.map(send))

    assert.equal(await stepsOf(certification), 0)
    assert.lengthOf(await db.from('review_assignments').where({ certification_id: certification.id, position: 3 }), 1)
  })

  test('[F96] negative control: without the lock both wait for each other for ever, and it is noticed', async ({ assert }) => {
    const { certification, scheme, both } = await givenTwoScored([{}, {}])
    const acts = await Promise.all(
      both.map(async (assignment) => {
        const before = await reviewsOf(db.connection(), certification, scheme) // what a reader without the lock knows
        const own = { ...before, sentAt: [...before.sentAt, assignment.position!], sent: before.sent + 1 }
        return nextAct(own, scheme.review.reviewers)
      })
    )
    for (const { id, reviewerId } of both) await takeStep(id, 'send', asReviewer({ id: reviewerId }), () => ({ verdicts: {} }))

    assert.deepEqual(acts, ['wait', 'wait'])
    assert.equal((await Certification.findOrFail(certification.id)).state, 'in_review')
    assert.equal(nextAct(await reviewsOf(db.connection(), certification, scheme), scheme.review.reviewers), 'conclude')
  })
})
