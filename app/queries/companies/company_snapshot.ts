import type Company from '#models/company'
import type { CompanyFacts } from '#rules/companies/company_facts'
import type { CompanySnapshot } from '#rules/corrections/company_targets'

/** The company as it is now: what the rules ask, and what papers print. Frozen at the first submission. */
export const companySnapshot = (company: Company): CompanySnapshot => ({
  kind: company.kind as CompanyFacts['kind'],
  form: company.form,
  industry: company.industry,
  capital: company.capital,
  regularEmployees: company.regularEmployees,
  headOfficeInWard: company.headOfficeInWard,
  mainOfficeInWard: company.mainOfficeInWard,
  openedInWardOn: company.openedInWardOn,
  taxArrears: company.taxArrears,
  virtualOffice: company.virtualOffice,
  deemedLarge: company.deemedLarge,
  regulatedEntertainment: company.regulatedEntertainment,
  organisedCrimeTies: company.organisedCrimeTies,
  name: company.name,
  nameKana: company.nameKana,
  corporateNumber: company.corporateNumber,
  representativeTitle: company.representativeTitle,
  representativeName: company.representativeName,
  headOfficeAddress: company.headOfficeAddress,
  headOfficeSince: company.headOfficeSince,
  mainOfficeAddress: company.mainOfficeAddress,
  mainOfficeSince: company.mainOfficeSince,
  invoiceNumber: company.invoiceNumber,
})
