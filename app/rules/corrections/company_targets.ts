/** The facts of a company that were frozen with a claim and may be sent back: mended in its profile, taken over with the answer. */
import type { CompanyFacts } from '#rules/companies/company_facts'
import type { Day } from '#values/day'

/** The company as papers and rules know it. */
export interface CompanySnapshot extends CompanyFacts {
  name: string
  nameKana: string | null
  corporateNumber: string | null
  representativeTitle: string | null
  representativeName: string | null
  headOfficeAddress: string | null
  headOfficeSince: Day | null
  mainOfficeAddress: string | null
  mainOfficeSince: Day | null
  invoiceNumber: string | null
}

/** As the profile asks for them; whether an office lies in the ward follows its address. */
export const COMPANY_FIELDS = [
  'name',
  'nameKana',
  'kind',
  'form',
  'corporateNumber',
  'representativeTitle',
  'representativeName',
  'industry',
  'capital',
  'regularEmployees',
  'headOfficeAddress',
  'headOfficeSince',
  'mainOfficeAddress',
  'mainOfficeSince',
  'openedInWardOn',
  'virtualOffice',
  'invoiceNumber',
  'deemedLarge',
  'regulatedEntertainment',
  'organisedCrimeTies',
  'taxArrears',
] as const satisfies readonly (keyof CompanySnapshot)[]

export type CompanyField = (typeof COMPANY_FIELDS)[number]

const FOLLOWING: Partial<Record<CompanyField, keyof CompanySnapshot>> = {
  headOfficeAddress: 'headOfficeInWard',
  mainOfficeAddress: 'mainOfficeInWard',
}

/** `company.capital` → `capital`; null for every other place. */
export const companyFieldOf = (target: string): CompanyField | null =>
  COMPANY_FIELDS.find((field) => target === `company.${field}`) ?? null

/** The frozen facts, with those that are asked for as the profile has them now. */
export function mendedFacts(frozen: CompanySnapshot, present: CompanySnapshot, targets: readonly string[]): CompanySnapshot {
  const fields = targets.flatMap((target) => companyFieldOf(target) ?? [])
  const names = fields.flatMap((field) => [field, ...[FOLLOWING[field] ?? []].flat()])

  return { ...frozen, ...Object.fromEntries(names.map((name) => [name, present[name]])) }
}

/** A fact as a form would type it: yes is 1, no is 0, unknown is empty. */
export function typedFact(facts: CompanySnapshot, field: CompanyField): string {
  const fact = facts[field] ?? ''
  return typeof fact === 'boolean' ? String(Number(fact)) : String(fact)
}
