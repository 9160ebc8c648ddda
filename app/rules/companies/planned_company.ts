import { FORMS, type CompanyFacts } from '#rules/companies/company_facts'
import { isIndustry } from '#rules/companies/jsic'
import { isDay } from '#values/day'

const FLAGS = ['headOfficeInWard', 'mainOfficeInWard', 'taxArrears', 'virtualOffice', 'deemedLarge', 'regulatedEntertainment', 'organisedCrimeTies'] as const

/** What an estimate was told of the company (base64url of its request), to begin the profile with; what cannot be read is left out. */
export function plannedCompany(carried: unknown): Partial<CompanyFacts> {
  const told = answers(carried)
  const facts: Partial<CompanyFacts> = {}
  for (const flag of FLAGS) if (typeof told[flag] === 'boolean') facts[flag] = told[flag]
  if (told.kind === 'corporation' || told.kind === 'individual') facts.kind = told.kind
  if ((FORMS as readonly unknown[]).includes(told.form)) facts.form = told.form as string
  if (isIndustry(told.industry)) facts.industry = told.industry
  if (isWhole(told.capital, 9_999_999_999_999)) facts.capital = told.capital
  if (isWhole(told.regularEmployees, 1_000_000)) facts.regularEmployees = told.regularEmployees
  if (isReadableDay(told.openedInWardOn)) facts.openedInWardOn = told.openedInWardOn as CompanyFacts['openedInWardOn']

  return facts
}

const isWhole = (value: unknown, most: number): value is number => Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= most

function isReadableDay(value: unknown) {
  try {
    return isDay(value)
  } catch {
    return false
  }
}

function answers(carried: unknown): Record<string, unknown> {
  if (typeof carried !== 'string' || carried.length > 20_000) return {}
  try {
    const read = JSON.parse(Buffer.from(carried, 'base64url').toString('utf8'))?.company
    return typeof read === 'object' && read !== null ? read : {}
  } catch {
    return {}
  }
}
