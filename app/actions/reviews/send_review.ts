import { concludeReviews } from '#actions/reviews/conclude_reviews'
import { inOwnCase } from '#actions/reviews/in_own_case'
import { takeStep } from '#actions/reviews/take_step'
import { gapsOfReview } from '#queries/certifications/gaps_of_review'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'

/**
 * 審査結果の提出（第7条第4項）. The last one concludes the reviews of the case, or calls a further reviewer, in the same transaction.
 * @throws RuleViolation `reviews_moment`, or `review_incomplete`
 */
export const sendReview = (assignmentId: number, actor: Actor) =>
  inOwnCase(assignmentId, actor, async ({ trx, certification, scheme, assignment }) => {
    if (certification.state !== 'in_review') throw new RuleViolation('reviews_moment')
    const { gaps, verdicts } = await gapsOfReview(trx, assignment)
    if (gaps.length > 0) throw new RuleViolation('review_incomplete', { count: gaps.length })

    const sent = await takeStep(assignment.id, 'send', actor, ({ row, at }) => {
      row.merge({ sentAt: at, lookedAt: at })
      return { verdicts: Object.fromEntries(verdicts.map(({ field, verdict }) => [field, verdict!])) }
    }, trx)
    if (assignment.kind === 'reviewer') await concludeReviews({ trx, certification, scheme })

    return sent
  })
