import type { Terms } from '#rules/claims/programme_definition'
import { when, type Finding } from '#rules/claims/checks/finding'
import { isDay } from '#values/day'
import { FiscalYear } from '#values/fiscal_year'

/** The window lies inside its fiscal year, the report is due in it, and two windows never meet. */
export function checkDates(terms: Terms, at: string): Finding[] {
  const { window, fiscalYear, reportDue, hireDecidedOnOrAfter: hired } = terms
  const days = [window.from, window.to, reportDue, ...(hired ? [hired] : [])]
  if (!days.every(isDay)) return when(true, `${at}.window`, '実在しない日付があります。', 'has a date that does not exist.')
  const year = new FiscalYear(fiscalYear)

  return [
    ...when(window.from > window.to, `${at}.window`, '終わりが始まりより前です。', 'ends before it begins.'),
    ...when(!year.contains(window.from) || !year.contains(window.to), `${at}.window`, '年度の外に出ています。', 'lies outside its fiscal year.'),
    ...when(!year.contains(reportDue), `${at}.reportDue`, '年度の外に出ています。', 'lies outside its fiscal year.'),
    ...when(hired !== undefined && !year.contains(hired), `${at}.hireDecidedOnOrAfter`, '年度の外に出ています。', 'lies outside its fiscal year.'),
    ...when(!window.article?.trim(), `${at}.window.article`, '条文がありません。', 'names no article.'),
  ]
}

export const checkOverlaps = (all: Terms[]): Finding[] =>
  all.flatMap((one, index) =>
    all
      .slice(index + 1)
      .filter((other) => one.window.from <= other.window.to && other.window.from <= one.window.to)
      .map((other) => ({
        entry: `terms.${other.fiscalYear}.window`,
        problem: { ja: `${one.fiscalYear}年度の募集期間と重なっています。`, en: `overlaps the window of ${one.fiscalYear}.` },
      }))
  )
