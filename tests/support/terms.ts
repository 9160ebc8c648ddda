/** Terms of the shipped rule books, and a company that fulfils all of them. */
import { rulebooks } from '#database/rulebooks/index'
import type { ProgrammeDefinition, Terms } from '#rules/claims/programme_definition'
import type { CompanyFacts } from '#rules/companies/company_facts'
import { day } from '#values/day'

export const definitionOf = (code: string): ProgrammeDefinition => rulebooks.find(({ definition }) => definition.code === code)!.definition

export const termsOf = (code: string, fiscalYear: number): Terms =>
  definitionOf(code).terms.find((terms) => terms.fiscalYear === fiscalYear)!

export const fulfilling: CompanyFacts = {
  kind: 'corporation',
  form: null,
  industry: '39',
  capital: 10_000_000,
  regularEmployees: 30,
  headOfficeInWard: true,
  mainOfficeInWard: true,
  openedInWardOn: day('2020-04-01'),
  taxArrears: false,
  virtualOffice: false,
  deemedLarge: false,
  regulatedEntertainment: false,
  organisedCrimeTies: false,
}
