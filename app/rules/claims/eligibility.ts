import { applicationWindow, type Unmet } from '#rules/claims/application_window'
import { criteria, type Criterion, type Judge, type Judged } from '#rules/claims/criteria'
import { unmetWords } from '#rules/claims/criterion_words'
import type { Requirement, Terms } from '#rules/claims/programme_definition'
import { unknownCompany, type CompanyFacts, type Fact } from '#rules/companies/company_facts'
import { questionsFor, type Question } from '#rules/companies/questions'
import type { Day } from '#values/day'

export { criteria, type Criterion }
export type { Unmet }

export interface Findings {
  unmet: Unmet[]
  /** one for each absent fact that a condition of these terms reads */
  questions: Question[]
}

/** 交付の要件: every condition of the terms that a company does not meet, and every fact still to be asked. */
export function unmetRequirements(facts: CompanyFacts, terms: Terms, appliedOn: Day): Findings {
  const judged = terms.requirements.map((requirement) => ({ requirement, ...judge(requirement, facts, appliedOn) }))
  const unmet = judged.filter(({ isMet }) => isMet === false).map(({ requirement, metFrom }) => ({
    criterion: requirement.criterion,
    article: requirement.article,
    message: unmetWords[requirement.criterion](facts, limitOf(requirement)),
    metFrom: metFrom ?? null,
    inPrinciple: requirement.inPrinciple ?? false,
  }))
  const asked = judged.flatMap(({ asks }) => asks)

  return { unmet: [...unmet, ...applicationWindow(terms.window, appliedOn)], questions: questionsFor(inOrder(asked), facts) }
}

const limitOf = ({ limit = 1 }: Requirement) => limit

/** A condition for the other kind of applicant is met; while the kind is unknown it is asked. */
function judge(requirement: Requirement, facts: CompanyFacts, on: Day): Judged {
  const { only, criterion } = requirement
  if (only && facts.kind !== null && facts.kind !== only) return { isMet: true, asks: [] }
  const { isMet, asks, metFrom } = (criteria[criterion] as Judge)(facts, on, limitOf(requirement))
  if (only && facts.kind === null) return { isMet: null, asks: ['kind', ...absent(asks, facts)] }

  return { isMet, metFrom, asks: absent(asks, facts) }
}

const absent = (asks: Fact[], facts: CompanyFacts) => asks.filter((fact) => facts[fact] === null || fact === 'industry')

/** Each fact once, in the order of the form. */
const inOrder = (asked: Fact[]) => (Object.keys(unknownCompany) as Fact[]).filter((fact) => asked.includes(fact))
