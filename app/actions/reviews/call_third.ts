import type { LockedCase } from '#actions/reviews/in_case'
import { tellCaseClerks } from '#actions/reviews/tell_case_clerks'
import { writeInvitation } from '#actions/reviews/write_invitation'
import { reviewersFor } from '#queries/certifications/reviewers_for'
import { rankedReviewers } from '#rules/certifications/reviewer_ranking'
import { today } from '#values/clock'

/** A further reviewer, where the reviews lie far apart: invited as any other, by whom nobody can tell. Without one, the clerk is told. */
export async function callThird({ trx, certification, scheme }: LockedCase) {
  const fields: string[] = certification.fields ?? []
  const selectable = (await reviewersFor(trx, certification, 'reviewer')).filter(({ isSelectable }) => isSelectable)
  const [best] = rankedReviewers(selectable, fields, today())
  const { id: certificationId } = certification
  if (!best) return tellCaseClerks(trx, { certificationId, happening: `certification:${certificationId}:third`, template: 'reviewer_needed' })

  const position = scheme.review.reviewers + 1
  await writeInvitation(trx, scheme, { certificationId, reviewerId: best.id, kind: 'reviewer', position, fields, invitedById: null })
}
