import type { Day } from '#values/day'

/** Forms of an applicant. Only some of them are enterprises under 中小企業基本法. */
export const FORMS = [
  'company',
  'soleProprietor',
  'professional',
  'npo',
  'medical',
  'socialWelfare',
  'association',
  'foundation',
  'school',
  'religious',
  'cooperative',
  'other',
] as const

export type Form = (typeof FORMS)[number]

/** 産業団体等: trade and shopkeepers’ associations, incorporated or not, and co-operatives. */
export const ASSOCIATIONS: readonly string[] = ['association', 'cooperative']

/** What the rules ask of a company. A fact left out is null: it becomes a question, never a guess. */
export interface CompanyFacts {
  kind: 'corporation' | 'individual' | null
  /** absent means an ordinary company or sole proprietor */
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

export type Fact = keyof CompanyFacts

/** A company of which nothing is known yet. */
export const unknownCompany: CompanyFacts = {
  kind: null,
  form: null,
  industry: null,
  capital: null,
  regularEmployees: null,
  headOfficeInWard: null,
  mainOfficeInWard: null,
  openedInWardOn: null,
  taxArrears: null,
  virtualOffice: null,
  deemedLarge: null,
  regulatedEntertainment: null,
  organisedCrimeTies: null,
}
