import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Certification from '#models/certification'
import Company from '#models/company'
import Draft from '#models/draft'
import { carriedItems } from '#queries/certifications/carried_items'
import { definitionOfEdition } from '#queries/certifications/scheme_in_force'
import { openCorrectionOf } from '#queries/corrections/open_correction_of'
import { companySnapshot } from '#queries/companies/company_snapshot'
import { standingFiles } from '#queries/forms/standing_files'
import { answersOf, ASSESSMENT, chosenFields, declarationsOf } from '#rules/certifications/assessment_document'
import { assessmentProblems } from '#rules/certifications/assessment_problems'
import { gateResults } from '#rules/certifications/gates'
import { companyFieldOf, mendedFacts, type CompanySnapshot } from '#rules/corrections/company_targets'
import type { DraftDocument } from '#rules/forms/document'

export type AssessmentSheet = Awaited<ReturnType<typeof assessmentSheet>>

/** A self-assessment as it stands: what was typed, what it comes to, its files, and what is still wrong. */
export async function assessmentSheet(certification: Certification, trx?: TransactionClientContract) {
  const scheme = await definitionOfEdition(certification.schemeEditionId, trx)
  const where = { certificationId: certification.id, kind: ASSESSMENT }
  const draft = await Draft.query({ client: trx })
    .where(where)
    .if(trx, (query) => query.forUpdate())
    .firstOrFail()
  const document = draft.document as DraftDocument
  const company = await companyOf(certification, trx)
  const files = await standingFiles({ certificationId: certification.id }, ASSESSMENT, trx).if(trx, (query) => query.forUpdate())
  const answers = answersOf(scheme, document)
  const earlier = await carriedItems(certification, { scheme, answers, files }, trx)
  const fields = chosenFields(scheme, document)
  const gates = gateResults(scheme, company, declarationsOf(scheme, document))
  const problems = assessmentProblems({ document, scheme, company, files, carried: new Set(earlier.keys()) })

  return { certification, scheme, draft, document, company, files, answers, fields, gates, carried: earlier, problems }
}

/** The company as it is while the form is written; as it was once it has been sent, but for what a correction asks of it. */
async function companyOf({ id, state, companyFacts, companyId }: Certification, trx?: TransactionClientContract): Promise<CompanySnapshot> {
  const present = async () => companySnapshot(await Company.query({ client: trx }).where('id', companyId).firstOrFail())
  if (!companyFacts) return present()
  if (state !== 'returned') return companyFacts
  const asked = (await openCorrectionOf({ type: 'certification', id }, trx))?.items.map(({ target }) => target) ?? []

  return asked.some(companyFieldOf) ? mendedFacts(companyFacts, await present(), asked) : companyFacts
}
