import type Company from '#models/company'
import type { CaseOfPaper } from '#services/papers/notice_head'

/** To whom a paper goes: the postal address, else the office it is known by. */
export const addresseeOf = (company: Company): CaseOfPaper['addressee'] => ({
  postalCode: company.postalCode ?? company.mainOfficePostalCode ?? company.headOfficePostalCode,
  address: company.postalAddress ?? company.mainOfficeAddress ?? company.headOfficeAddress,
  company: company.name,
  representativeTitle: company.representativeTitle,
  representativeName: company.representativeName,
})
