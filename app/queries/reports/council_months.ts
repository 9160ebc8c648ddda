import { certifiedNew, certifiedRenewed } from '#queries/indicators/defined/certifications'
import { indicatorOf } from '#queries/indicators/index'
import type { Indicator } from '#queries/indicators/indicator'
import { inSnapshot } from '#queries/indicators/snapshot'
import { tallies } from '#queries/indicators/tallies'
import { NOTHING, valueOf } from '#rules/indicators/measures'
import { periodOf, type Period } from '#rules/indicators/period'
import { now, today } from '#values/clock'
import { addDays, addMonths, type Day } from '#values/day'
import { FiscalYear } from '#values/fiscal_year'

/** What adds up month by month to the year: certificates, because a company certified in two months would be one company. */
export const COUNCIL: Indicator[] = [
  ...['claims-received', 'grants-decided', 'yen-granted', 'seats-offered', 'attendances'].map((code) => indicatorOf(code)!),
  {
    ...certifiedNew,
    measure: 'sum',
    name: { ja: '新しい認定証の数', en: 'New certificates' },
    definition: {
      ja: 'その期間に始まる認定証のうち、更新でないものの数。分野ごとに1枚と数えます。',
      en: 'Certificates that begin in the period and renew none, one for each field.',
    },
  },
  {
    ...certifiedRenewed,
    measure: 'sum',
    name: { ja: '更新した認定証の数', en: 'Renewed certificates' },
    definition: {
      ja: 'その期間に始まる認定証のうち、更新によるものの数。分野ごとに1枚と数えます。',
      en: 'Certificates that begin in the period and renew an earlier one, one for each field.',
    },
  },
]

export interface CouncilMonth {
  /** 2026-09 */
  month: string
  /** in the order of `COUNCIL`; null: the month has not come */
  values: (number | null)[]
}

export type CouncilMonths = Awaited<ReturnType<typeof councilMonths>>

/** 区議会への月次報告: each month of a fiscal year and the year as a whole, all as of one moment. */
export function councilMonths(fiscalYear: number) {
  const [at, on] = [now(), today()]
  const whole = periodOf(fiscalYear, 'office', on)

  return inSnapshot(async (client) => {
    const valuesOf = async (period: Period | null) => {
      const values: (number | null)[] = []
      for (const indicator of COUNCIL)
        values.push(period ? valueOf(indicator.measure, (await tallies(client, indicator, period)).get('') ?? NOTHING) : null)
      return values
    }
    const months: CouncilMonth[] = []
    for (const period of monthsOf(fiscalYear, on)) months.push({ month: period.from.slice(0, 7), values: await valuesOf(period.to < period.from ? null : period) })

    return { at, year: fiscalYear, isClosed: whole?.isClosed ?? false, months, whole: await valuesOf(whole) }
  })
}

function monthsOf(fiscalYear: number, on: Day): Period[] {
  const { first, last } = new FiscalYear(fiscalYear)
  return Array.from({ length: 12 }, (_none, index) => {
    const from = addMonths(first, index)
    const end = addDays(addMonths(first, index + 1), -1)
    return { fiscalYear, from, to: end < on ? end : on, isClosed: on > last }
  })
}
