/** What the rows of a figure, or of one group of it, come to. */
export interface Tally {
  rows: number
  /** sum of what is counted, or the part of a share */
  part: number
  /** the whole of a share; the number of cases of a mean */
  whole: number
  /** people or companies that the rows are about, each once */
  subjects: number
  /** of them those in the part, and those in the rest, of a share */
  inPart: number
  inRest: number
  /** each row's value, for a median */
  values?: readonly number[]
}

export type Measure = 'sum' | 'distinct' | 'share' | 'mean' | 'median'

export const NOTHING: Tally = { rows: 0, part: 0, whole: 0, subjects: 0, inPart: 0, inRest: 0 }

/** Null where nothing was there to measure: a share of no cases is not nought. */
export const valueOf = (measure: Measure, tally: Tally): number | null => measures[measure](tally)

// prettier-ignore
const measures: Record<Measure, (tally: Tally) => number | null> = {
  sum:      ({ part }) => part,
  distinct: ({ subjects }) => subjects,
  share:    ({ part, whole }) => (whole === 0 ? null : rounded(part * 100, whole)),
  mean:     ({ part, whole }) => (whole === 0 ? null : rounded(part, whole)),
  median:   ({ values = [] }) => medianOf(values),
}

/** To one decimal, half upwards; whole numbers only on the way. */
export const rounded = (part: number, whole: number) => Number((BigInt(part) * 20n + BigInt(whole)) / (BigInt(whole) * 2n)) / 10

export function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null
  const sorted = values.toSorted((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
