import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import CertificationAnswer from '#models/certification_answer'
import { storedInstant } from '#models/columns'
import type ReviewAssignment from '#models/review_assignment'

/** The answers somebody judges: of the fields they were given, no others. */
export async function judgedItems(client: QueryClientContract, { certificationId, fields }: ReviewAssignment) {
  const answers = await CertificationAnswer.query({ client })
    .where('certificationId', certificationId)
    .whereIn('field', fields)
    .orderBy('id')

  return answers.map((answer) => ({
    item: answer.item,
    field: answer.field,
    isCarried: answer.isCarried,
    ownPoints: answer.ownPoints,
    acceptedPoints: answer.acceptedPoints,
    answer: answer.answer,
    previousAnswer: answer.previousAnswer,
    changedAt: storedInstant(answer.changedAt),
  }))
}
