import type Company from '#models/company'

const ASKED = [
  'form', 'nameKana', 'representativeTitle', 'representativeName', 'industry', 'regularEmployees',
  'mainOfficeAddress', 'mainOfficeSince', 'openedInWardOn', 'virtualOffice', 'postalAddress', 'telephone',
  'deemedLarge', 'regulatedEntertainment', 'organisedCrimeTies', 'taxArrears',
] as const // prettier-ignore

/** An association has no capital, and need not be registered. */
const ASKED_OF_CORPORATIONS = ['corporateNumber', 'capital', 'headOfficeAddress', 'headOfficeSince'] as const

/** The fields a claim will need that are still empty. */
export const profileGaps = (company: Company): string[] =>
  [...ASKED, ...(company.kind === 'corporation' && company.form !== 'association' ? ASKED_OF_CORPORATIONS : [])].filter((name) => company[name] === null || company[name] === undefined)
