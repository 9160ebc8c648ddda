/** What the industry of a company means for 中小企業基本法. */
import { MAJORS, MIDS, MINORS, type Industry, type SmeCategory } from '#rules/companies/jsic_data'
import type { Localised } from '#values/localised'

const byCode = new Map([...MIDS, ...MINORS].map((industry) => [industry.code, industry]))

/** Mids in which the minor decides: 41, 69 and 79. */
const DIVIDED = new Set(MINORS.map(({ parent }) => parent))

export const needsMinor = (code: string): boolean => DIVIDED.has(code)

/** A mid of the classification, or a minor of one. */
export const isIndustry = (code: unknown): code is string =>
  typeof code === 'string' && (/^\d{2}$/.test(code) || /^\d{2}[0-9]$/.test(code)) && byCode.has(code.slice(0, 2))

/** The category of a mid or minor; null for an unknown code and for a mid whose minor decides. */
export function smeCategoryOf(code: string): SmeCategory | null {
  if (needsMinor(code)) return null
  return (byCode.get(code) ?? byCode.get(code.slice(0, 2)))?.category ?? null
}

/** 情報サービス業; a minor without a name of its own is shown with its mid's. */
export const industryName = (code: string): Localised | null => (byCode.get(code) ?? byCode.get(code.slice(0, 2)))?.name ?? null

export interface IndustryGroup {
  name: Localised
  industries: { code: string; name: Localised }[]
}

/** For a form: mids by major; where the minor decides, the minors stand in their place. */
export const industryGroups = (): IndustryGroup[] =>
  MAJORS.map(({ code, name }) => ({ name, industries: MIDS.filter(({ parent }) => parent === code).flatMap(choicesOf) }))

const choicesOf = (mid: Industry) => (needsMinor(mid.code) ? minorsOf(mid) : [mid])

const minorsOf = (mid: Industry) => [
  ...MINORS.filter(({ parent }) => parent === mid.code),
  { code: `${mid.code}9`, name: { ja: `${mid.name.ja}（その他）`, en: `${mid.name.en} (other)` } },
]
