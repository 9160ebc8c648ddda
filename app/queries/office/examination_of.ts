import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type Claim from '#models/claim'
import Draft from '#models/draft'
import ExaminationItem from '#models/examination_item'
import Hire from '#models/hire'
import PerformanceReport from '#models/performance_report'
import ProgrammeTerm from '#models/programme_term'
import { linesOfStage } from '#queries/claims/costs_of'
import { liveFiles } from '#queries/claims/live_files'
import { checklistOf, type CheckedCase, type Item, type Result } from '#rules/claims/checklist'
import { documentsFor } from '#rules/claims/documents'
import type { DraftDocument } from '#rules/claims/draft_document'
import { unmetRequirements } from '#rules/claims/eligibility'
import { examinedStageOf } from '#rules/claims/examined_stage'
import type { TermsInForce } from '#rules/claims/programme_definition'
import type { CompanyFacts } from '#rules/companies/company_facts'
import type { Day } from '#values/day'

/** 審査票 of the stage a case is in: computed from programme and case, with what the clerk has answered. */
export async function examinationOf(claim: Claim, client: QueryClientContract): Promise<Item[]> {
  const stage = examinedStageOf(claim.state)
  const row = await ProgrammeTerm.query({ client }).where('id', claim.programmeTermsId).firstOrFail()
  const answers = await ExaminationItem.query({ client }).where({ claimId: claim.id, stage })

  return checklistOf(
    { stage, ...(await rowsOf(claim, stage, row.definition as TermsInForce, client)) },
    answers.map(({ code, result, note }) => ({ code, result: result as Result, note }))
  )
}

async function rowsOf(
  claim: Claim,
  stage: CheckedCase['stage'],
  terms: TermsInForce,
  client: QueryClientContract
): Promise<Omit<CheckedCase, 'stage'>> {
  const lines = await linesOfStage(claim.id, stage, client)
  const hires = await Hire.query({ client }).where({ claimId: claim.id, stage })
  const files = await liveFiles(claim.id, stage, client)
  const draft = await Draft.query({ client }).where({ claimId: claim.id, kind: stage }).first()
  const report = await PerformanceReport.query({ client }).where('claimId', claim.id).first()
  const facts = claim.companyFacts as CompanyFacts
  const typed = (draft?.document ?? {}) as DraftDocument

  return {
    terms,
    requirements: requirementsOf(terms, facts, claim.arrivedOn!),
    documents: documentsFor(terms, stage, { kind: facts.kind, categories: lines.map(({ category }) => category) }).map(
      ({ code, label, isRequired }) => ({
        code,
        label,
        isRequired,
        isPresent: files.some(({ documentCode }) => documentCode === code),
      })
    ),
    pledges: terms.pledges.map(({ code }) => code).filter((code) => typed[`pledges.${code}`]),
    lines: lines.map((line) => ({
      ...(line.$attributes as typeof line),
      hasEvidence: files.some(({ lineKey }) => lineKey === line.key),
      isStruck: line.acceptedAmount === 0,
    })),
    hires: hires.map(({ key, decidedOn }) => ({ key, decidedOn })),
    reportedOn: report?.reportedOn,
  }
}

/** Each requirement by the frozen facts of the company; a fact that is absent answers nothing. */
const requirementsOf = (terms: TermsInForce, facts: CompanyFacts, on: Day): CheckedCase['requirements'] =>
  terms.requirements.map((requirement) => {
    const { unmet, questions } = unmetRequirements(facts, { ...terms, requirements: [requirement] }, on)
    const isUnmet = unmet.some(({ criterion }) => criterion === requirement.criterion)

    return {
      criterion: requirement.criterion,
      article: requirement.article,
      result: isUnmet ? 'failed' : questions.length > 0 ? 'no_data' : 'passed',
    }
  })
