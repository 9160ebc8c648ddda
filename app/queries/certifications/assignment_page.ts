import db from '@adonisjs/lucid/services/db'
import type Certification from '#models/certification'
import ReviewAssignment from '#models/review_assignment'
import { reviewersFor } from '#queries/certifications/reviewers_for'
import { reviewsOf } from '#queries/certifications/reviews_of'
import { freePosition } from '#rules/certifications/review_positions'
import { isAbsent, knownFields, rankedReviewers } from '#rules/certifications/reviewer_ranking'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'
import { today } from '#values/clock'

/** Who reviews a case, how far they are, and who could be asked: proposed first, then the others. Never a score. */
export async function assignmentPage(certification: Certification) {
  const scheme: SchemeInForce = certification.edition.definition
  const applied: string[] = certification.fields ?? []
  const assignments = await ReviewAssignment.query().where('certificationId', certification.id).preload('reviewer').orderBy('id')
  const listed = async (kind: 'reviewer' | 'expert') => {
    const all = await reviewersFor(db.connection(), certification, kind)
    const proposed = rankedReviewers(
      all.filter(({ isSelectable }) => isSelectable),
      applied,
      today()
    )
    const others = all.filter((one) => !proposed.includes(one))
    return [...proposed, ...others].map((one) => ({
      ...one,
      known: knownFields(one, applied).length,
      isAway: isAbsent(one, today()),
      isProposed: proposed.includes(one),
    }))
  }

  return {
    certification,
    company: certification.company,
    scheme,
    fields: scheme.fields.filter(({ code }) => applied.includes(code)),
    assignments: assignments.map((one) => ({
      ...one.$attributes,
      state: one.state,
      name: one.reviewer.name,
      fields: one.fields as string[],
      isLate: isLate(one),
    })),
    reviewers: await listed('reviewer'),
    experts: await listed('expert'),
    isMissing: freePosition(await reviewsOf(db.connection(), certification, scheme), scheme.review.reviewers) !== null,
    mayInvite: certification.state === 'in_review',
  }
}

/** Computed from the dates alone. */
const isLate = ({ state, answerDueOn, reviewDueOn }: ReviewAssignment) =>
  (state === 'invited' && answerDueOn < today()) || (state === 'accepted' && reviewDueOn < today())
