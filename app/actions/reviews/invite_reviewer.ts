import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { assertCaseWorker } from '#actions/certifications/assert_case_worker'
import { inCase } from '#actions/reviews/in_case'
import { writeInvitation } from '#actions/reviews/write_invitation'
import type Certification from '#models/certification'
import { reviewersFor } from '#queries/certifications/reviewers_for'
import { reviewsOf } from '#queries/certifications/reviews_of'
import { freePosition } from '#rules/certifications/review_positions'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'

export interface Invitation {
  reviewerId: number
  kind: 'reviewer' | 'expert'
  /** of an expert; a reviewer reviews all that was applied for */
  fields: string[]
}

/**
 * 審査の依頼 by a clerk, to a reviewer or to an expert from outside.
 * @throws RuleViolation `not_assignee`, `reviews_moment`, `reviewers_complete`, `expert_without_field`, `reviewer_not_selectable`
 */
export const inviteReviewer = (certificationId: number, { reviewerId, kind, fields }: Invitation, actor: Actor) =>
  inCase(certificationId, async ({ trx, certification, scheme }) => {
    await assertCaseWorker(trx, certification, actor)
    if (certification.state !== 'in_review') throw new RuleViolation('reviews_moment')
    const applied: string[] = certification.fields ?? []
    const asked = kind === 'expert' ? applied.filter((field) => fields.includes(field)) : applied
    if (asked.length === 0) throw new RuleViolation('expert_without_field')
    const position = kind === 'expert' ? null : await positionIn(trx, certification, scheme)
    const chosen = (await reviewersFor(trx, certification, kind)).find(({ id }) => id === reviewerId)
    if (!chosen?.isSelectable) throw new RuleViolation('reviewer_not_selectable')

    return writeInvitation(trx, scheme, { certificationId, reviewerId, kind, position, fields: asked, invitedById: actor.id })
  })

async function positionIn(trx: TransactionClientContract, certification: Certification, scheme: SchemeInForce) {
  const position = freePosition(await reviewsOf(trx, certification, scheme), scheme.review.reviewers)
  if (position === null) throw new RuleViolation('reviewers_complete')

  return position
}
