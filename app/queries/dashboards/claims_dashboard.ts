import { budgetsOfYear } from '#queries/dashboards/budgets_of_year'
import { claimStages } from '#queries/dashboards/claim_stages'
import { openClaims } from '#queries/dashboards/open_claims'
import { inSnapshot } from '#queries/indicators/snapshot'
import { now, today } from '#values/clock'
import { FiscalYear } from '#values/fiscal_year'

export type ClaimsDashboard = Awaited<ReturnType<typeof claimsDashboard>>

/** The money, the queues and the way of the claims of one fiscal year, all as of one moment. */
export const claimsDashboard = (asked: number | null) =>
  inSnapshot(async (client) => {
    const [at, on] = [now(), today()]
    const rows: { year: number }[] = await client.from('programme_terms').distinct('fiscal_year as year').orderBy('fiscal_year', 'desc')
    const years = rows.map(({ year }) => year)
    const current = FiscalYear.containing(on).year
    const year = years.find((one) => one === asked) ?? current

    return {
      at,
      year,
      years: years.filter((one) => one <= current),
      isClosed: new FiscalYear(year).last < on,
      budgets: await budgetsOfYear(client, year, on),
      stages: await claimStages(client, year),
      open: await openClaims(client),
    }
  })
