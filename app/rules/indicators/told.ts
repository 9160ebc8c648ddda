/** What of a figure may be told to whom. */
import { isSmall, maskedCells, SMALLEST, steppedDown } from '#rules/indicators/masking'
import { type Measure, type Tally, valueOf } from '#rules/indicators/measures'

interface Kind {
  measure: Measure
  protects: 'people' | 'companies' | null
  isOfTheCity: boolean
}

export interface Told {
  value: number | null
  isMasked: boolean
  /** a running year: at least this many */
  isAtLeast: boolean
  numerator: number | null
  denominator: number | null
}

const MASKED: Told = { value: null, isMasked: true, isAtLeast: false, numerator: null, denominator: null }

const isShared = (measure: Measure) => measure === 'share' || measure === 'mean'

/** With every part, as the office sees it. */
export const toldWhole = ({ measure }: Pick<Kind, 'measure'>, tally: Tally): Told => ({
  value: valueOf(measure, tally),
  isMasked: false,
  isAtLeast: false,
  numerator: isShared(measure) ? tally.part : null,
  denominator: isShared(measure) ? tally.whole : null,
})

/**
 * As everybody sees it.
 * @param whole what it is a part of: left out where the rest is small, and, lest that be seen, until the year has passed
 */
export function toldOpenly(kind: Kind, tally: Tally, isClosed: boolean, whole: Tally | null = null): Told {
  if (whole && (!isClosed || isSmall(whole.subjects - tally.subjects))) return MASKED
  if (kind.protects === null || kind.isOfTheCity) return toldWhole(kind, tally)
  if (!isClosed) return toldInSteps(kind, tally)

  return isSmall(tally.subjects) || (kind.measure === 'share' && (isSmall(tally.inPart) || isSmall(tally.inRest)))
    ? MASKED
    : withoutParts(toldWhole(kind, tally))
}

/** A rate of a running year is told when the year has passed: each change of it would tell of the last case. */
function toldInSteps({ measure }: Kind, tally: Tally): Told {
  if (measure !== 'sum' && measure !== 'distinct') return MASKED
  const count = valueOf(measure, tally)!

  return tally.subjects < SMALLEST ? MASKED : { ...MASKED, isMasked: false, isAtLeast: true, value: steppedDown(count) }
}

/** The parts of a rate are other figures' business. */
const withoutParts = (told: Told): Told => ({ ...told, numerator: null, denominator: null })

/**
 * The groups of a closed year as everybody sees them, in their order; null when the table cannot be shown.
 * Where nobody is to be protected all of it is open.
 */
export function groupsToldOpenly(kind: Kind, total: Told, groups: { key: string; tally: Tally }[]): Told[] | null {
  if (kind.protects === null) return groups.map(({ tally }) => toldWhole(kind, tally))
  if (total.isMasked) return null
  const masked = maskedCells(groups.map(({ key, tally }) => ({ key, subjects: tally.subjects })))

  return masked && groups.map(({ key, tally }) => (masked.has(key) ? MASKED : withoutParts(toldWhole(kind, tally))))
}
