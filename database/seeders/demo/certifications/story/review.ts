/** What reviewers do with a case. */
import { declareTies } from '#actions/reviews/declare_ties'
import { saveReview } from '#actions/reviews/save_review'
import { sendReview } from '#actions/reviews/send_review'
import Certification from '#models/certification'
import ReviewAssignment from '#models/review_assignment'
import { definitionOfEdition } from '#queries/certifications/scheme_in_force'
import type { Actor } from '#values/actor'

const assignmentOf = (certificationId: number, { id }: Actor) =>
  ReviewAssignment.query().where({ certificationId, reviewerId: id! }).firstOrFail()

export async function declare(certificationId: number, reviewer: Actor) {
  await declareTies((await assignmentOf(certificationId, reviewer)).id, { answer: 'none', note: null }, reviewer)
}

/** Scores as the company did; `isHalf` leaves the second half and the verdicts open. */
export async function score(certificationId: number, reviewer: Actor, { isHalf = false } = {}) {
  const assignment = await assignmentOf(certificationId, reviewer)
  const { answers, schemeEditionId } = await Certification.query().where('id', certificationId).preload('answers').firstOrFail()
  const scheme = await definitionOfEdition(schemeEditionId)
  const fields = assignment.fields as string[]
  const judged = answers.filter(({ field, isCarried }) => fields.includes(field) && !isCarried)
  const typed = new Map<string, string>()
  for (const { item, ownPoints } of isHalf ? judged.slice(0, Math.ceil(judged.length / 2)) : judged) {
    const points = ownPoints ?? scheme.items.find(({ code }) => code === item)!.points
    typed.set(`scores.${item}.points`, String(points))
    if (ownPoints === null) typed.set(`scores.${item}.reason`, '記述と資料から、日々の働きが具体的に分かる。')
  }
  for (const field of isHalf ? [] : fields) {
    typed.set(`verdicts.${field}.verdict`, 'fit')
    typed.set(`verdicts.${field}.reason`, '規程と実績の資料が回答と一致する。')
  }
  await saveReview(assignment.id, typed, reviewer)
  if (!isHalf) await sendReview(assignment.id, reviewer)
}
