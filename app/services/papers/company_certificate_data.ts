/** What a certificate of a company or an award states, frozen when it is issued. */
import type { Day } from '#values/day'
import type { Localised } from '#values/localised'

export interface CertifiedField {
  code: string
  label: Localised
  validFrom: Day
  /** null: it does not expire */
  validUntil: Day | null
  conditions: string | null
}

export interface CompanyCertificateData {
  scheme: { code: string; name: Localised; ordinance: string; project: string; department: 'equality' | 'industry' }
  /** 認定証 or 表彰状 */
  title: Localised
  /** as they were named when it was issued */
  company: string
  /** of an award: who is awarded */
  person: string | null
  fields: CertifiedField[]
  /** 星 */
  level: Localised | null
  wording: Localised
}
