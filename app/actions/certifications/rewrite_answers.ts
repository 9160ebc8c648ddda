import type { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Certification from '#models/certification'
import CertificationAnswer from '#models/certification_answer'
import EvidenceFile from '#models/evidence_file'
import type { AssessmentSheet } from '#queries/certifications/assessment_sheet'
import { evidencePath } from '#rules/certifications/assessment_document'
import { ownPoints } from '#rules/certifications/score'
import { isUnlocked } from '#rules/forms/unlocked'

interface Correction {
  targets: string[]
  raisedAt: DateTime
  at: DateTime
}

/** Answers or papers that changed since the correction was asked for; reviewers see the answer before, and since when. */
export async function rewriteAnswers(
  trx: TransactionClientContract,
  { id: certificationId }: Certification,
  { scheme, answers, carried }: AssessmentSheet,
  { targets, raisedAt, at }: Correction
) {
  const mended = await itemsWithNewPapers(trx, certificationId, raisedAt)
  const rows = await CertificationAnswer.query({ client: trx }).where({ certificationId }).orderBy('id')

  for (const row of rows.filter(({ item }) => isUnlocked(evidencePath(item), targets))) {
    const answer = answers[row.item] ?? ''
    if (answer === row.answer && !mended.has(row.item)) continue
    const item = scheme.items.find(({ code }) => code === row.item)!
    const isCarried = carried.has(row.item)
    row.merge({ answer, ownPoints: ownPoints(answers)(item), changedAt: at, isCarried, acceptedPoints: carried.get(row.item) ?? null })
    await row.merge({ previousAnswer: answer === row.$original.answer ? row.previousAnswer : row.$original.answer }).save()
  }
}

/** Items a paper was added to, or taken from. */
async function itemsWithNewPapers(trx: TransactionClientContract, certificationId: number, since: DateTime) {
  const files = await EvidenceFile.query({ client: trx }).where({ certificationId }).whereNotNull('itemCode')
  return new Set(
    files.filter(({ storedAt, removedAt }) => storedAt >= since || (removedAt && removedAt >= since)).map(({ itemCode }) => itemCode!)
  )
}
