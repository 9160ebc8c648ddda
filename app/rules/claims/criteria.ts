/** The vocabulary of conditions that data chooses from: each reads one fact of a company. */
import { ASSOCIATIONS, type CompanyFacts, type Fact } from '#rules/companies/company_facts'
import { smeStatus } from '#rules/companies/sme_status'
import { addYears, type Day } from '#values/day'

export interface Judged {
  /** null while a fact is missing */
  isMet: boolean | null
  /** facts it asks for when they are absent */
  asks: Fact[]
  /** the day from which it will be met, where time alone mends it */
  metFrom?: Day
}

export type Judge = (company: CompanyFacts, on: Day, limit: number) => Judged

/** Met when the declaration says no. */
const denied = (fact: Fact): Judge => (company) => ({ isMet: opposite(company[fact] as boolean | null), asks: [fact] })

/** Met when the fact is so. */
const given = (fact: Fact): Judge => (company) => ({ isMet: company[fact] as boolean | null, asks: [fact] })

const opposite = (value: boolean | null) => (value === null ? null : !value)

export const criteria = {
  smallOrMediumEnterprise: (company) => {
    const { isSme, questions } = smeStatus(company)
    return { isMet: isSme, asks: questions.map(({ field }) => field.replace('company.', '') as Fact) }
  },

  /** 産業団体等: a form left out is asked, for an ordinary company is none. */
  industrialAssociation: ({ form }) => ({ isMet: form === null ? null : ASSOCIATIONS.includes(form), asks: ['form'] }),

  /** 本店の登記: corporations only, an individual has none. */
  headOfficeInWard: (company, on, limit) =>
    company.kind === 'individual'
      ? { isMet: true, asks: [] }
      : { ...given('headOfficeInWard')(company, on, limit), ...(company.kind === null ? { isMet: null, asks: ['kind', 'headOfficeInWard'] } : {}) },

  mainOfficeInWard: given('mainOfficeInWard'),

  /** Met from the same day of a later year; 29 February becomes 1 March. */
  yearsInBusinessAtLeast: ({ openedInWardOn }, on, limit) => {
    if (openedInWardOn === null) return { isMet: null, asks: ['openedInWardOn'] }
    const metFrom = addYears(openedInWardOn, limit)
    return { isMet: on >= metFrom, asks: [], metFrom }
  },

  noTaxArrears: denied('taxArrears'),
  notVirtualOffice: denied('virtualOffice'),
  notDeemedLarge: denied('deemedLarge'),
  noRegulatedEntertainment: denied('regulatedEntertainment'),
  noOrganisedCrimeTies: denied('organisedCrimeTies'),
} satisfies Record<string, Judge>

/** What an ordinance may require of a company. */
export type Criterion = keyof typeof criteria

export const isCriterion = (word: string): word is Criterion => Object.hasOwn(criteria, word)
