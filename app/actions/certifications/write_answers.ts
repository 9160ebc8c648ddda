import type { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Certification from '#models/certification'
import CertificationAnswer from '#models/certification_answer'
import type { AssessmentSheet } from '#queries/certifications/assessment_sheet'
import { onlyForerunner } from '#rules/certifications/items_touched'
import type { SchemeItem } from '#rules/certifications/scheme_definition'
import { ownPoints, ownScores } from '#rules/certifications/score'

type Sent = Pick<AssessmentSheet, 'scheme' | 'answers' | 'fields' | 'carried'>

/** One row for each item of the fields applied for; in a renewal, what changed stands beside what was answered last time. Answers what the company's own answers come to, by field. */
export async function writeAnswers(
  trx: TransactionClientContract,
  { id: certificationId, renewsId }: Certification,
  sent: Sent,
  at: DateTime
) {
  const { scheme, answers, fields, carried } = sent
  const own = ownPoints(answers)
  const last = { items: await lastAnswers(trx, renewsId) }
  const lastOf = (item: SchemeItem) => onlyForerunner(item, last, scheme)?.answer ?? null
  const rows = scheme.items
    .filter(({ field }) => fields.includes(field))
    .map((item) => ({
      certificationId,
      item: item.code,
      itemVersion: item.version,
      field: item.field,
      answer: answers[item.code] ?? '',
      previousAnswer: carried.has(item.code) ? null : lastOf(item),
      ownPoints: own(item),
      changedAt: at,
      isCarried: carried.has(item.code),
      acceptedPoints: carried.get(item.code) ?? null,
    }))
  await CertificationAnswer.createMany(rows, { client: trx })

  const scores = ownScores(scheme, answers).filter(({ field }) => fields.includes(field))
  return Object.fromEntries(scores.map(({ field, points }) => [field, points]))
}

async function lastAnswers(client: TransactionClientContract, renewsId: number | null) {
  const rows = renewsId === null ? [] : await CertificationAnswer.query({ client }).where('certificationId', renewsId)
  return rows.map(({ item, answer }) => ({ code: item, answer }))
}
