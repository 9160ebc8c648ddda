/** How a dashboard says days, shares and amounts. */
import type { Day } from '#values/day'
import { FiscalYear } from '#values/fiscal_year'
import type { Localised } from '#values/localised'
import { numberText, yenText } from '#values/show'

export type Locale = 'ja' | 'en'
type Translate = (key: string, values?: Record<string, unknown>) => string

const compact = { ja: new Intl.NumberFormat('ja-JP', { notation: 'compact', useGrouping: 'always' }), en: new Intl.NumberFormat('en', { notation: 'compact' }) }
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

export function wordsOf(locale: Locale, t: Translate) {
  return {
    locale,
    tell: (key: string, values?: Record<string, unknown>) => t(`dashboards.${key}`, values),
    report: (key: string, values?: Record<string, unknown>) => t(`reports.${key}`, values),
    pick: (text: Localised) => text[locale],
    cases: (count: number) => t('dashboards.cases', { count }),
    yen: (amount: number) => yenText(amount, locale),
    /** 1,200万円, ¥12M: where room is short */
    shortYen: (amount: number) => (locale === 'ja' ? `${compact.ja.format(amount)}円` : `¥${compact.en.format(amount)}`),
    percent: (share: number) => `${numberText(Math.round(share * 100))}%`,
    /** 1月14日, 14 January */
    shortDay: (of: Day) => {
      const [, month, date] = of.split('-').map(Number) as [number, number, number]
      return locale === 'ja' ? `${month}月${date}日` : `${date} ${MONTHS[month - 1]}`
    },
    month: (month: number) => (locale === 'ja' ? `${month}月` : MONTHS[month - 1]!.slice(0, 3)),
    year: (year: number) => (locale === 'ja' ? new FiscalYear(year).label : `FY${year}`),
  }
}

export type Words = ReturnType<typeof wordsOf>
