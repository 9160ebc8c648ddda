import db from '@adonisjs/lucid/services/db'
import Certification from '#models/certification'
import { namesOf } from '#queries/office/names_of'
import { declaredCases } from '#queries/panels/declared_cases'
import { hiddenCases } from '#queries/panels/hidden_cases'
import { offsets, SHARED_AT_LEAST, spreads, type GivenScore } from '#rules/certifications/calibration'
import type { SchemeInForce } from '#rules/certifications/scheme_definition'
import { today } from '#values/clock'
import { FiscalYear } from '#values/fiscal_year'

/** Reviews are closed from here on: nobody can be influenced any more. */
const CLOSED = ['reviewed', 'panelled', 'concluded', 'declined']

/** Offsets are counted over the cases of this fiscal year and the last. */
const YEARS = 2

/**
 * ばらつきと癖 of one scheme, for the chair: the spread per item of the cases that wait for the panel, and each reviewer's offset.
 * Cases that do not exist for the chair count nowhere; a spread is shown once the chair has declared to have no ties to the case.
 */
export async function calibrationPage(schemeId: number, chairId: number) {
  const hidden = await hiddenCases(chairId)
  const scores = (await scoresOf(schemeId)).filter(({ certification }) => !hidden.has(certification))
  const waiting = await Certification.query().where({ schemeId, state: 'reviewed' }).preload('company').preload('edition').orderBy('id')
  const declared = await declaredCases(
    chairId,
    waiting.map(({ id }) => id)
  )
  const wide = spreads(scores).filter(({ spread }) => spread > 0)
  const told = offsets(scores)
  const names = await namesOf(told.map(({ reviewer }) => reviewer))

  return {
    sharedAtLeast: SHARED_AT_LEAST,
    reviewers: told.map((one) => ({ ...one, name: names[one.reviewer] ?? '' })),
    cases: waiting
      .filter(({ id }) => !hidden.has(id))
      .map((certification) => ({
        certification,
        isOpen: declared.has(certification.id),
        spreads: wide
          .filter((one) => one.certification === certification.id && declared.has(one.certification))
          .map((one) => ({ ...one, question: questionOf(certification, one.item) })),
      })),
  }
}

const questionOf = ({ edition }: Certification, code: string) =>
  (edition.definition as SchemeInForce).items.find((item) => item.code === code)?.question ?? { ja: code, en: code }

async function scoresOf(schemeId: number): Promise<GivenScore[]> {
  const rows = await db
    .from('review_scores')
    .join('review_assignments', 'review_assignments.id', 'review_scores.review_assignment_id')
    .join('certifications', 'certifications.id', 'review_assignments.certification_id')
    .where('certifications.scheme_id', schemeId)
    .where('certifications.fiscal_year', '>', FiscalYear.containing(today()).year - YEARS)
    .whereIn('certifications.state', CLOSED)
    .where('review_assignments.state', 'sent')
    .where('review_assignments.kind', 'reviewer')
    .whereNotNull('review_scores.points')
    .orderBy('review_scores.id')
    .select(
      'certifications.id as certification',
      'review_scores.item',
      'review_assignments.reviewer_id as reviewer',
      'review_scores.points'
    )

  return rows.map(({ certification, item, reviewer, points }) => ({
    certification: Number(certification),
    item,
    reviewer: Number(reviewer),
    points: Number(points),
  }))
}
