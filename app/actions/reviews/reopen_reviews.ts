import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { takeStep } from '#actions/reviews/take_step'
import { tellReviewer } from '#actions/reviews/tell_reviewer'
import { storedInstant } from '#models/columns'
import type Certification from '#models/certification'
import ReviewAssignment from '#models/review_assignment'
import { judgedItems } from '#queries/certifications/judged_items'
import { standingOf } from '#rules/certifications/review_items'
import { theClock } from '#values/actor'
import { today } from '#values/clock'
import { addDays } from '#values/day'

/**
 * 補正後の再審査（第7条第5項）: points given to answers that have changed since count no more, and a review that was sent
 * comes back for them alone. Taken by the clock in the transaction in which a case comes back to its reviewers.
 */
export async function reopenReviews(trx: TransactionClientContract, certification: Certification) {
  const live = await ReviewAssignment.query({ client: trx })
    .where({ certificationId: certification.id })
    .whereIn('state', ['accepted', 'sent'])
    .preload('scores')
    .orderBy('id')

  for (const assignment of live) {
    const changed = await changedItems(trx, assignment)
    if (changed.length === 0) continue
    await trx.from('review_scores').where('review_assignment_id', assignment.id).whereIn('item', changed).update({ points: null })
    if (assignment.state === 'sent') await reopen(trx, assignment, changed)
  }
}

async function changedItems(trx: TransactionClientContract, assignment: ReviewAssignment): Promise<string[]> {
  const lookedAt = assignment.lookedAt && storedInstant(assignment.lookedAt)
  const scoredAt = new Map(assignment.scores.map((score) => [score.item, storedInstant(score.scoredAt)]))
  const answers = await judgedItems(trx, assignment)

  return answers.filter((answer) => standingOf(answer, lookedAt, scoredAt.get(answer.item) ?? null) === 'changed').map(({ item }) => item)
}

async function reopen(trx: TransactionClientContract, { id, reviewDueOn }: ReviewAssignment, items: string[]) {
  const anew = addDays(today(), DAYS_FOR_CHANGES)
  const reopened = await takeStep(id, 'reopen', theClock, ({ row }) => {
    row.merge({ sentAt: null, reviewDueOn: reviewDueOn > anew ? reviewDueOn : anew })
    return { items }
  }, trx)
  const times = await trx.from('review_assignment_events').where({ review_assignment_id: id, step: 'reopen' }).count('* as count').first()
  await tellReviewer(trx, { assignment: reopened, what: `reopened-${times.count}`, template: 'review_reopened' })
}

/** Only what changed is looked at again. */
const DAYS_FOR_CHANGES = 7
