/** What a certificate states, frozen when it is issued; the paper, the page and the badge are made of it. */
import type { Day } from '#values/day'
import type { Localised } from '#values/localised'

export type CertificateKind = 'completion' | 'hours'

export interface CertificateData {
  course: { code: string; title: string; titleEn: string | null; summary: string; isSample: boolean }
  /** 第2回 */
  session: number
  meetings: number
  firstDay: Day
  lastDay: Day
  /** breaks excluded */
  netMinutes: number
  presentMinutes: number
  department: 'industry' | 'equality'
  project: string
  wording: Localised
  /** how the course is completed, in words */
  criteria: Localised
}
