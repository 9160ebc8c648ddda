import { claimsReceived, grantsDecided, yenGranted } from '#queries/indicators/defined/claims'
import type { Indicator } from '#queries/indicators/indicator'

/** Our own indicators, in the order in which they are shown. */
export const indicators: readonly Indicator[] = [claimsReceived, grantsDecided, yenGranted]

export const indicatorOf = (code: string): Indicator | null => indicators.find((one) => one.code === code) ?? null
