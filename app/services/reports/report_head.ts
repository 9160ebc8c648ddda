import type { DateTime } from 'luxon'
import type { Words } from '#services/dashboards/words'
import type { Report } from '#services/reports/report'
import { momentText } from '#values/show'

/** The title with the moment of the figures, and whether they can still change. */
export const reportHead = (
  { at, isClosed, year }: { at: DateTime; isClosed: boolean; year: number },
  { report: say, locale, year: named }: Words,
  title: string
): Pick<Report, 'language' | 'title' | 'standing'> => ({
  language: locale,
  title,
  standing: say(isClosed ? 'standing_closed' : 'standing_running', { moment: momentText(at, locale), year: named(year) }),
})
