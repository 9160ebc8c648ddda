import type { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { acknowledge } from '#actions/certifications/acknowledge'
import { assertTaken } from '#actions/certifications/assert_taken'
import { lockedAssessment } from '#actions/certifications/locked_assessment'
import { takeStep } from '#actions/certifications/take_step'
import { writeAnswers } from '#actions/certifications/write_answers'
import { writeParties } from '#actions/certifications/write_parties'
import { drawSerial } from '#actions/office/draw_serial'
import type Certification from '#models/certification'
import CertificationScheme from '#models/certification_scheme'
import { declarationsOf, nomineeOf } from '#rules/certifications/assessment_document'
import { dueOn } from '#rules/claims/due_days'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { dayOf } from '#values/day'
import { claimNumber } from '#values/document_number'
import { FiscalYear } from '#values/fiscal_year'

/**
 * 認定の申請（第5条）. Counted as of the moment the request began. An unmet gate or a low score keeps nobody from sending.
 * @throws RuleViolation outside the intake, `questions_changed`, or `problems_left`
 */
export function submitCertification(certificationId: number, actor: Actor, receivedAt: DateTime) {
  return takeStep(certificationId, 'submit', actor, async ({ row: certification, trx }) => {
    const arrivedOn = dayOf(receivedAt)
    await assertInForce(trx, certification, arrivedOn)
    const sheet = await lockedAssessment(certification, trx)
    const { scheme, fields, document, files, problems } = sheet
    if (problems.length > 0) throw new RuleViolation('problems_left', { count: problems.length })

    const fiscalYear = FiscalYear.containing(arrivedOn).year
    const number = claimNumber(fiscalYear, scheme.caseSign, await drawSerial(trx, fiscalYear, scheme.caseSign))
    certification.merge({ number, fiscalYear, submittedAt: receivedAt, arrivedOn, dueOn: dueOn(arrivedOn, scheme.standardDays) })
    certification.merge({ fields, companyFacts: sheet.company, declarations: declarationsOf(scheme, document) })
    certification.merge({ searchText: `${certification.searchText} ${number}`.slice(0, 500) })
    if (scheme.subject === 'person') certification.merge({ nominee: nomineeOf(document) })

    const ownPoints = await writeAnswers(trx, certification, sheet, receivedAt)
    await writeParties(trx, certification.id, sheet)
    await acknowledge(trx, certification, sheet, 'application', receivedAt)
    return { number, edition: certification.schemeEditionId, fields, ownPoints, files: files.map(({ id, sha256 }) => ({ id, sha256 })) }
  })
}

async function assertInForce(trx: TransactionClientContract, certification: Certification, arrivedOn: ReturnType<typeof dayOf>) {
  const scheme = await CertificationScheme.query({ client: trx }).where('id', certification.schemeId).preload('edition').firstOrFail()
  await assertTaken(trx, { scheme, renewsId: certification.renewsId, on: arrivedOn })
  if (scheme.currentEditionId !== certification.schemeEditionId) throw new RuleViolation('questions_changed')
}
