/** Small groups in public figures: nobody is recognised, and no subtraction tells what was left out. */

/** Fewer people or companies than these are not told. */
export const SMALLEST = 5

export const isSmall = (subjects: number) => subjects > 0 && subjects < SMALLEST

export interface Cell {
  key: string
  subjects: number
}

/**
 * The cells of a table with a public total that are left out; null when none of them can be shown.
 * With the small ones go the next larger ones, until those left out could each be of at least the smallest size that is told.
 */
export function maskedCells(cells: Cell[]): Set<string> | null {
  const masked = cells.filter(({ subjects }) => isSmall(subjects))
  if (masked.length === 0) return new Set()

  const open = cells.filter(({ subjects }) => subjects >= SMALLEST).toSorted((one, other) => one.subjects - other.subjects)
  while (!areHidden(masked)) {
    const next = open.shift()
    if (!next) return null
    masked.push(next)
  }
  return new Set(masked.map(({ key }) => key))
}

/** Their sum is known; each of them is at least one. */
const areHidden = (masked: Cell[]) =>
  masked.length > 1 && masked.reduce((sum, { subjects }) => sum + subjects, 0) - (masked.length - 1) >= SMALLEST

/** A count of a running year is told in steps, so that the next look cannot tell how few came in between. */
export const steppedDown = (count: number) => count - (count % SMALLEST)
