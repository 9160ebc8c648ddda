import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type Certification from '#models/certification'
import CertificationAnswer from '#models/certification_answer'
import ReviewAssignment from '#models/review_assignment'
import { reviewOutcome, type SentReview, type Verdict } from '#rules/certifications/review_outcome'
import type { Reviews } from '#rules/certifications/review_positions'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'

/** The reviews of a case by their places, and what the sent ones come to. Experts give an opinion, which is not counted. */
export async function reviewsOf(client: QueryClientContract, { id }: Certification, scheme: SchemeInForce): Promise<Reviews> {
  const all = await ReviewAssignment.query({ client })
    .where({ certificationId: id, kind: 'reviewer' })
    .preload('scores')
    .preload('verdicts')
    .orderBy('id')
  const answers = await CertificationAnswer.query({ client }).where('certificationId', id)
  const sent = all.filter(({ state }) => state === 'sent')

  return {
    live: all.filter(({ isLive }) => isLive).map(({ position }) => position!),
    ever: all.map(({ position }) => position!),
    sentAt: sent.map(({ position }) => position!),
    sent: sent.length,
    outcome: reviewOutcome(scheme, answers, sent.map(asSent)),
  }
}

const asSent = ({ scores, verdicts }: ReviewAssignment): SentReview => ({
  points: Object.fromEntries(scores.map(({ item, points }) => [item, points ?? 0])),
  verdicts: Object.fromEntries(verdicts.map(({ field, verdict }) => [field, verdict as Verdict])),
})
