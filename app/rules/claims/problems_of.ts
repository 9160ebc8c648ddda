/** Everything that keeps a form from being sent, all at once, in the order of its sections. */
import type { Unmet } from '#rules/claims/application_window'
import { missingDocuments } from '#rules/claims/documents'
import { linesOf, type DraftDocument } from '#rules/claims/draft_document'
import { unmetRequirements } from '#rules/claims/eligibility'
import { hireProblems } from '#rules/claims/hire_problems'
import { lineProblems } from '#rules/claims/line_problems'
import type { Problem } from '#rules/claims/problem'
import type { Terms } from '#rules/claims/programme_definition'
import type { FormStage } from '#rules/claims/stage_of'
import type { CompanyFacts } from '#rules/companies/company_facts'
import type { Day } from '#values/day'

export interface FormOf {
  document: DraftDocument
  terms: Terms
  stage: FormStage
  company: CompanyFacts
  files: { documentCode: string | null; lineKey: string | null }[]
  today: Day
}

export function problemsOf(form: FormOf): Problem[] {
  const evidenced = new Set(form.files.flatMap(({ lineKey }) => lineKey ?? []))
  const isApplication = form.stage === 'application'

  return [
    ...(isApplication ? companyProblems(form) : []),
    ...hireProblems(form.document, form.terms, form.stage),
    ...lineProblems({ ...form, evidenced }),
    ...documentProblems(form),
    ...(isApplication ? pledgeProblems(form) : []),
  ]
}

/** Facts still to be asked, conditions not met, and the company's own word that the facts are right. */
function companyProblems({ document, terms, company, today }: FormOf): Problem[] {
  const { unmet, questions } = unmetRequirements(company, terms, today)
  const isConfirmed = document['company.confirmed'] === '1'

  return [
    ...questions.map(({ field, message }): Problem => ({ section: 'company', field, key: 'said', message })),
    ...unmet.filter(({ criterion }) => criterion !== 'applicationWindow').flatMap((one) => unmetProblem(one, document)),
    ...(isConfirmed ? [] : [{ section: 'company', field: 'company.confirmed', key: 'companyNotConfirmed' } satisfies Problem]),
  ]
}

/** 原則: with a reason it may be sent, and the clerk decides. */
function unmetProblem({ criterion, article, message, inPrinciple }: Unmet, document: DraftDocument): Problem[] {
  const field = `reasons.${criterion}`
  if (!inPrinciple) return [{ section: 'company', field: `company.${criterion}`, key: 'unmet', message, values: { article } }]
  return document[field]?.trim() ? [] : [{ section: 'company', field, key: 'reasonMissing', message, values: { article } }]
}

function documentProblems({ document, terms, stage, company, files }: FormOf): Problem[] {
  const given = files.flatMap(({ documentCode }) => documentCode ?? [])
  const about = { kind: company.kind, categories: linesOf(document).map(({ category }) => category) }

  return missingDocuments(terms, stage, about, given).map(({ code, label }) => ({
    section: 'documents',
    field: `documents.${code}`,
    key: 'documentMissing',
    message: label,
  }))
}

const pledgeProblems = ({ document, terms }: FormOf): Problem[] =>
  terms.pledges
    .filter(({ code }) => document[`pledges.${code}`] !== '1')
    .map(({ code, label }) => ({ section: 'confirm', field: `pledges.${code}`, key: 'pledgeMissing', message: label }))
