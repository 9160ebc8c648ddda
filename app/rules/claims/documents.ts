/** 添付書類: what a claim must bring at each stage, by kind of applicant and categories of cost. */
import type { DocumentRule, Stage, Terms } from '#rules/claims/programme_definition'

export interface DocumentCase {
  /** null while unknown: the papers of both kinds are named */
  kind: 'corporation' | 'individual' | null
  categories: string[]
}

export const documentsFor = (terms: Pick<Terms, 'documents'>, stage: Stage | 'all', { kind, categories }: DocumentCase): DocumentRule[] =>
  terms.documents.filter(
    (rule) =>
      (stage === 'all' || rule.stage === stage) &&
      (!rule.only || kind === null || rule.only === kind) &&
      (!rule.categories || rule.categories.some((category) => categories.includes(category)))
  )

/** Required ones that are not among the codes given. */
export const missingDocuments = (terms: Pick<Terms, 'documents'>, stage: Stage, about: DocumentCase, given: string[]): DocumentRule[] =>
  documentsFor(terms, stage, about).filter(({ isRequired, code }) => isRequired && !given.includes(code))
