import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { inOwnCase } from '#actions/reviews/in_own_case'
import type ReviewAssignment from '#models/review_assignment'
import ReviewScore from '#models/review_score'
import ReviewVerdict from '#models/review_verdict'
import { isTyped, scoreOf, verdictOf, type TypedReview } from '#rules/certifications/typed_review'
import { judgedItems } from '#queries/certifications/judged_items'
import { RuleViolation } from '#rules/rule_violation'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

/**
 * Keeps what a reviewer has typed, finished or not. What is no answer of theirs to judge, or no points it can have, is left alone.
 * @throws RuleViolation `review_closed` when it is not theirs to change any more
 */
export const saveReview = (assignmentId: number, typed: TypedReview, actor: Actor) =>
  inOwnCase(assignmentId, actor, async ({ trx, certification, scheme, assignment }) => {
    if (assignment.state !== 'accepted' || certification.state !== 'in_review') throw new RuleViolation('review_closed')
    await trx.from('review_assignments').where('id', assignment.id).increment('version', 1)
    await saveScores(trx, assignment, scheme, typed)
    await saveVerdicts(trx, assignment, typed)

    return { version: assignment.version + 1, saved: [...typed.keys()], savedAt: now() }
  })

async function saveScores(trx: TransactionClientContract, assignment: ReviewAssignment, scheme: SchemeInForce, typed: TypedReview) {
  const answers = await judgedItems(trx, assignment)
  const known = await ReviewScore.query({ client: trx }).where('reviewAssignmentId', assignment.id)
  for (const { item, isCarried } of answers) {
    if (isCarried || !isTyped(typed, `scores.${item}`)) continue
    const points = scheme.items.find(({ code }) => code === item)?.points ?? 0
    const score = known.find((one) => one.item === item) ?? new ReviewScore().useTransaction(trx)
    const given = scoreOf(typed, item, points, score)
    await score.merge({ reviewAssignmentId: assignment.id, item, ...given, scoredAt: now() }).save()
  }
}

async function saveVerdicts(trx: TransactionClientContract, assignment: ReviewAssignment, typed: TypedReview) {
  const known = await ReviewVerdict.query({ client: trx }).where('reviewAssignmentId', assignment.id)
  for (const field of assignment.fields as string[]) {
    if (!isTyped(typed, `verdicts.${field}`)) continue
    const verdict = known.find((one) => one.field === field) ?? new ReviewVerdict().useTransaction(trx)
    await verdict.merge({ reviewAssignmentId: assignment.id, field, ...verdictOf(typed, field, verdict) }).save()
  }
}
