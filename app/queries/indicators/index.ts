import { certifiedNew, certifiedRenewed, certifiedValid, higherTierUsed } from '#queries/indicators/defined/certifications'
import { budgetTakenUp } from '#queries/indicators/defined/claims/budget'
import { claimsReceived, companiesGranted, grantsDecided, hiresStayed, hiresSupported, yenGranted } from '#queries/indicators/defined/claims/counts'
import { correctionRounds, medianDaysGross, medianDaysNet, withinStandard } from '#queries/indicators/defined/claims/speed'
import {
  attendances,
  companiesInAiCourses,
  companiesTrained,
  completionRate,
  participants,
  satisfaction,
  seatsOffered,
} from '#queries/indicators/defined/courses'
import type { Indicator } from '#queries/indicators/indicator'

export const AREAS = ['claims', 'courses', 'certifications'] as const

/** Our own indicators, in the order in which they are shown. */
export const indicators: readonly Indicator[] = [
  claimsReceived,
  grantsDecided,
  companiesGranted,
  yenGranted,
  budgetTakenUp,
  hiresSupported,
  hiresStayed,
  medianDaysGross,
  medianDaysNet,
  withinStandard,
  correctionRounds,
  seatsOffered,
  participants,
  attendances,
  completionRate,
  companiesTrained,
  companiesInAiCourses,
  satisfaction,
  certifiedNew,
  certifiedRenewed,
  certifiedValid,
  higherTierUsed,
]

export const indicatorOf = (code: string): Indicator | null => indicators.find((one) => one.code === code) ?? null
