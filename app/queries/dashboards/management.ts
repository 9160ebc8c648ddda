import { figuresOf } from '#queries/indicators/figures_of'
import { indicators } from '#queries/indicators/index'
import { planIndicators } from '#queries/plan_values/plan_values'
import { planOfYear } from '#queries/plan/plan_on'
import { shownYears, yearsUntil } from '#rules/indicators/shown_years'
import { now, today } from '#values/clock'
import { FiscalYear } from '#values/fiscal_year'

export type Management = Awaited<ReturnType<typeof management>>

const YEARS = 3

/** What the plan has come to by a year: its own indicators, and ours by year and by project, the figures all of one moment. */
export async function management(asked: number | null) {
  const current = FiscalYear.containing(today()).year
  const choices = shownYears().toReversed()
  const year = choices.find((one) => one === asked) ?? current
  const plan = await planOfYear(year)
  const values = (await planIndicators()).filter(({ edition }) => edition.code === plan?.edition.code)
  const at = now()
  const years = yearsUntil(year, YEARS)
  const figures = await figuresOf(
    indicators.map(({ code }) => code),
    { fiscalYears: years, audience: 'office', by: 'project' }
  )

  return { at, year, years, choices, isClosed: year < current, plan, values, figures }
}
