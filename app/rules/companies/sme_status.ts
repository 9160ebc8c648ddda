import type { CompanyFacts, Fact } from '#rules/companies/company_facts'
import { needsMinor, smeCategoryOf } from '#rules/companies/jsic'
import type { SmeCategory } from '#rules/companies/jsic_data'
import { questionsFor, type Question } from '#rules/companies/questions'
import { explain, formIsNone } from '#rules/companies/sme_words'
import type { Localised } from '#values/localised'

export interface Limit {
  /** yen */
  capital: number
  employees: number
}

/** 中小企業基本法第2条第1項 */
// prettier-ignore
export const SME_LIMITS: Record<SmeCategory, Limit> = {
  manufacturing_other: { capital: 300_000_000, employees: 300 },
  wholesale:           { capital: 100_000_000, employees: 100 },
  service:             { capital:  50_000_000, employees: 100 },
  retail:              { capital:  50_000_000, employees:  50 },
}

export const SME_ARTICLE = '中小企業基本法第2条第1項'

const ENTERPRISES = [null, 'company', 'soleProprietor', 'professional']

export interface SmeStatus {
  /** null while a fact that decides is missing */
  isSme: boolean | null
  why: Localised
  article: typeof SME_ARTICLE
  category: SmeCategory | null
  questions: Question[]
}

/** A company passes by capital or by employees, an individual by employees alone; other forms are no enterprises. */
export function smeStatus(facts: CompanyFacts): SmeStatus {
  const category = facts.industry === null ? null : smeCategoryOf(facts.industry)
  const isEnterprise = ENTERPRISES.includes(facts.form)
  const isSme = !isEnterprise ? false : category === null ? null : within(facts, SME_LIMITS[category])
  const why = isEnterprise ? explain(isSme, category && SME_LIMITS[category], facts.kind) : formIsNone

  return { isSme, why, article: SME_ARTICLE, category, questions: questionsFor(missing(facts, isEnterprise), facts) }
}

function within({ kind, capital, regularEmployees }: CompanyFacts, limit: Limit): boolean | null {
  const byCapital = kind === 'individual' ? false : capital === null ? null : capital <= limit.capital
  const byEmployees = regularEmployees === null ? null : regularEmployees <= limit.employees
  if (byEmployees || (byCapital && kind === 'corporation')) return true

  return byEmployees === false && byCapital === false ? false : null
}

/** Every absent fact is asked; never the capital of an individual. */
function missing(facts: CompanyFacts, isEnterprise: boolean): Fact[] {
  if (!isEnterprise) return []
  const asked: Fact[] = facts.kind === 'individual' ? ['kind', 'industry', 'regularEmployees'] : ['kind', 'industry', 'capital', 'regularEmployees']

  return asked.filter((fact) => facts[fact] === null || (fact === 'industry' && needsMinor(facts.industry!)))
}
