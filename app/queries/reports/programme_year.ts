import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import SubsidyProgramme from '#models/subsidy_programme'
import { budgetsOfYear } from '#queries/dashboards/budgets_of_year'
import { claimStages } from '#queries/dashboards/claim_stages'
import { groupsOf } from '#queries/indicators/groups_of'
import { indicators } from '#queries/indicators/index'
import { inSnapshot } from '#queries/indicators/snapshot'
import { tallies } from '#queries/indicators/tallies'
import { NOTHING, valueOf } from '#rules/indicators/measures'
import { periodOf } from '#rules/indicators/period'
import { yearsUntil } from '#rules/indicators/shown_years'
import { now, today } from '#values/clock'
import { FiscalYear } from '#values/fiscal_year'

export type ProgrammeYear = NonNullable<Awaited<ReturnType<typeof programmeYear>>>

const YEARS = 3
const counted = indicators.filter(({ groupings }) => groupings.includes('programme'))

/** What one programme did in a fiscal year, beside the years before; all as of one moment. Null for an unknown programme. */
export async function programmeYear(code: string, fiscalYear: number) {
  const programme = await SubsidyProgramme.findBy('code', code)
  if (!programme) return null
  const names = await groupsOf('programme', fiscalYear)
  const [at, on] = [now(), today()]
  const years = yearsUntil(fiscalYear, YEARS)

  return inSnapshot(async (client) => ({
    at,
    year: fiscalYear,
    years,
    isClosed: new FiscalYear(fiscalYear).last < on,
    name: { ja: programme.name, en: programme.nameEn },
    budgets: (await budgetsOfYear(client, fiscalYear, on)).filter((budget) => budget.code === code),
    stages: await claimStages(client, fiscalYear, programme),
    figures: await figures(client),
  }))

  async function figures(client: QueryClientContract) {
    const found = []
    for (const indicator of counted) {
      const values = new Map<number, number | null>()
      for (const year of years) {
        const period = periodOf(year, 'office', on)
        const tally = period && (await tallies(client, indicator, period, { grouping: 'programme', names })).get(code)
        values.set(year, period ? valueOf(indicator.measure, tally ?? NOTHING) : null)
      }
      found.push({ indicator, values })
    }
    return found
  }
}
