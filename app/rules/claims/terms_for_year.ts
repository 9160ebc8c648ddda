import type { Terms } from '#rules/claims/programme_definition'
import { addYears, type Day } from '#values/day'

const MOVED = ['window', 'hireDecidedOnOrAfter', 'reportDue']

/** The same terms for another fiscal year: every date moves with it, everything else stays, and the dates are assumed. */
export function termsForYear(terms: Terms, fiscalYear: number): Terms {
  const moved = (day: Day) => addYears(day, fiscalYear - terms.fiscalYear)
  const { window, hireDecidedOnOrAfter, published } = terms

  return {
    ...terms,
    fiscalYear,
    window: { ...window, from: moved(window.from), to: moved(window.to) },
    ...(hireDecidedOnOrAfter && { hireDecidedOnOrAfter: moved(hireDecidedOnOrAfter) }),
    reportDue: moved(terms.reportDue),
    assumed: [...new Set([...MOVED, ...terms.assumed])],
    ...(published && { published: published.filter(({ entry }) => !MOVED.includes(entry)) }),
  }
}
