import type { Day } from '#values/day'

/** What the rules ask of a company. A fact left out is null: it becomes a question, never a guess. */
export interface CompanyFacts {
  kind: 'corporation' | 'individual' | null
  /** company | soleProprietor | npo | medical | association …; absent means an ordinary company or sole proprietor */
  form: string | null
  /** JSIC: mid (2 digits) or minor (3 digits) */
  industry: string | null
  /** yen */
  capital: number | null
  regularEmployees: number | null
  headOfficeInWard: boolean | null
  mainOfficeInWard: boolean | null
  openedInWardOn: Day | null
  taxArrears: boolean | null
  virtualOffice: boolean | null
  deemedLarge: boolean | null
  regulatedEntertainment: boolean | null
  organisedCrimeTies: boolean | null
}
