import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { takeStep } from '#actions/certifications/take_step'
import { callThird } from '#actions/reviews/call_third'
import type { LockedCase } from '#actions/reviews/in_case'
import { recuseTiedOf } from '#actions/reviews/recuse_tied'
import { tellCaseClerks } from '#actions/reviews/tell_case_clerks'
import { reviewsOf } from '#queries/certifications/reviews_of'
import type { ReviewOutcome } from '#rules/certifications/review_outcome'
import { nextAct } from '#rules/certifications/review_positions'
import { theClock } from '#values/actor'

/** When every review that is needed is in: the points are concluded, or a further reviewer is called, once. Under the lock of the case. */
export async function concludeReviews({ trx, certification, scheme }: LockedCase) {
  await recuseTiedOf(trx, certification.id)
  const reviews = await reviewsOf(trx, certification, scheme)
  const act = nextAct(reviews, scheme.review.reviewers)
  if (act === 'wait') return
  if (act === 'call') return callThird({ trx, certification, scheme })

  await takeStep(
    certification.id,
    'concludeReview',
    theClock,
    async () => {
      await writePoints(trx, certification.id, reviews.outcome)
      return { reviews: reviews.sent }
    },
    trx
  )
  await tellCaseClerks(trx, { certificationId: certification.id, happening: `certification:${certification.id}:reviewed`, template: 'reviews_concluded' })
}

async function writePoints(trx: TransactionClientContract, certificationId: number, { points }: ReviewOutcome) {
  for (const given of new Set(Object.values(points))) {
    const items = Object.keys(points).filter((item) => points[item] === given)
    await trx
      .from('certification_answers')
      .where({ certification_id: certificationId, is_carried: false })
      .whereIn('item', items)
      .update({ accepted_points: given })
  }
}
