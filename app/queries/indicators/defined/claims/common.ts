import { day } from '#values/day'
import type { Localised } from '#values/localised'

/** What the indicators of claims share. */
export const ofClaims = {
  area: 'claims',
  version: 1,
  inForceFrom: day('2026-04-01'),
  protects: 'companies',
  isOfTheCity: false,
  groupings: ['project', 'programme', 'industry', 'size'],
  publicGroupings: ['project', 'industry', 'size'],
  rows: 'claim',
} as const

export const decisions: Localised = {
  ja: '補助金の申請、交付決定（規則第7条）の記録',
  en: 'Records of claims and of grant decisions (article 7 of the rules)',
}
