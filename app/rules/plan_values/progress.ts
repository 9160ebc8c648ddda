/** How far a value has come from the baseline to the target: exact, with its sign, never cut at nought or at a hundred. */
import type { PlanIndicator } from '#rules/plan/plan_definition'

export interface Progress {
  part: bigint
  /** always positive */
  whole: bigint
}

/** Up: (actual − baseline) ÷ (target − baseline); down: (baseline − actual) ÷ (baseline − target). Null where the target is the baseline. */
export function progressOf({ better, decimals, baseline, target }: PlanIndicator, value: string): Progress | null {
  const [actual, from, to] = [value, baseline.value.toFixed(decimals), target.value.toFixed(decimals)].map(scaled) as [
    bigint,
    bigint,
    bigint,
  ]
  const [part, whole] = better === 'up' ? [actual - from, to - from] : [from - actual, from - to]

  return whole === 0n ? null : whole < 0n ? { part: -part, whole: -whole } : { part, whole }
}

const PLACES = 4

/** A decimal as a whole number of ten-thousandths. */
function scaled(text: string): bigint {
  const [, sign, whole, places = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text)!
  const size = BigInt(whole! + places.padEnd(PLACES, '0').slice(0, PLACES))
  return sign ? -size : size
}

/** In per cent to one decimal, half away from nought: `-12.5`. */
export function percentText({ part, whole }: Progress): string {
  const size = part < 0n ? -part : part
  const tenths = (size * 2000n + whole) / (whole * 2n)
  return `${part < 0n && tenths > 0n ? '-' : ''}${tenths / 10n}.${tenths % 10n}`
}

/** `35` as the plan prints it: 35.0; null where more was typed than it prints. */
export function atPrintedPlaces(text: string, decimals: number): string | null {
  const [whole, places = ''] = text.split('.') as [string, string?]
  if (places.length > decimals) return null
  return decimals === 0 ? String(Number(whole)) : `${Number(whole)}.${places.padEnd(decimals, '0')}`
}
