import type { DateTime } from 'luxon'
import { acknowledge } from '#actions/certifications/acknowledge'
import { lockedAssessment } from '#actions/certifications/locked_assessment'
import { takeStep } from '#actions/certifications/take_step'
import { rewriteAnswers } from '#actions/certifications/rewrite_answers'
import { writeParties } from '#actions/certifications/write_parties'
import type Certification from '#models/certification'
import type CorrectionRequest from '#models/correction_request'
import type { AssessmentSheet } from '#queries/certifications/assessment_sheet'
import { openCorrectionOf } from '#queries/corrections/open_correction_of'
import { declarationsOf, nomineeOf } from '#rules/certifications/assessment_document'
import { placesOpened } from '#rules/certifications/correction_targets'
import { resumedDueOn } from '#rules/claims/due_days'
import { companyFieldOf } from '#rules/corrections/company_targets'
import { placedFile, targetValue } from '#rules/corrections/target_value'
import { isUnlocked } from '#rules/forms/unlocked'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { dayOf } from '#values/day'
import { searchTextOf } from '#values/search_text'

/**
 * 補正（第6条第2項）: number, arrival and edition stay those of the first submission; no intake is asked. Old and new stand
 * side by side, the processing period runs again.
 * @throws RuleViolation `no_correction`, or `problems_left` in the places asked for
 */
export function resubmitCertification(certificationId: number, actor: Actor) {
  return takeStep(certificationId, 'resubmit', actor, async ({ row: certification, trx, at }) => {
    const sheet = await lockedAssessment(certification, trx)
    const request = await openCorrectionOf({ type: 'certification', id: certificationId }, trx)
    if (!request) throw new RuleViolation('no_correction')
    const targets = request.items.map(({ target }) => target)
    const left = sheet.problems.filter(({ field }) => isUnlocked(field, placesOpened(targets)))
    if (left.length > 0) throw new RuleViolation('problems_left', { count: left.length })

    await keepAnswer(request, sheet, at)
    await rewriteAnswers(trx, certification, sheet, { targets, raisedAt: request.raisedAt, at })
    await writeParties(trx, certificationId, sheet)
    takeOver(certification, sheet, targets)
    certification.merge({ dueOn: resumedDueOn(dayOf(at), certification.dueDaysLeft ?? sheet.scheme.standardDays), dueDaysLeft: null })
    await acknowledge(trx, certification, sheet, 'correction', at)

    return { round: request.round, targets }
  })
}

/** Old and new side of each place. */
async function keepAnswer(request: CorrectionRequest, { document, files, company }: AssessmentSheet, at: DateTime) {
  const placed = files.map(placedFile)
  for (const item of request.items) {
    await item.merge({ newValue: targetValue(placesOpened([item.target]), document, placed, company) }).save()
  }
  await request.merge({ answeredAt: at }).save()
}

function takeOver(certification: Certification, { scheme, document, company }: AssessmentSheet, targets: string[]) {
  certification.merge({ declarations: declarationsOf(scheme, document) })
  if (scheme.subject === 'person') certification.merge({ nominee: nomineeOf(document) })
  if (!targets.some(companyFieldOf)) return
  certification.merge({ companyFacts: company, searchText: `${searchTextOf(company)} ${certification.number}`.slice(0, 500) })
}
