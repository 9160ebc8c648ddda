/** The same head on every paper. */
import type { Day } from '#values/day'
import type { Localised } from '#values/localised'

/** To whom and about what: the same head on every paper. */
export interface CaseOfPaper {
  addressee: {
    /** seven digits, or null */
    postalCode: string | null
    address: string | null
    company: string
    representativeTitle: string | null
    representativeName: string | null
  }
  programme: { name: Localised; ordinance: string; fiscalYear: number; department: 'industry' | 'equality' }
  /** 「令和8年度採用第12号」 */
  claimNumber: string
  /** first submission, day in Tokyo */
  submittedOn: Day
}

export interface PaperFile {
  label: string
  name: string
  size: number
  sha256: string
}
