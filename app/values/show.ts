/** How amounts, days and sizes are written for people. */
import { type DateTime } from 'luxon'
import { TOKYO, type Day } from '#values/day'
import { FiscalYear } from '#values/fiscal_year'

const grouped = new Intl.NumberFormat('ja-JP')
const era = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { era: 'long', year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' })
const WEEKDAYS = { ja: ['日', '月', '火', '水', '木', '金', '土'], en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] }
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

type Locale = 'ja' | 'en'

const utc = (of: Day) => new Date(`${of}T00:00:00Z`)

/** 1,000,000円 · ¥1,000,000 */
export const yenText = (amount: number | null | undefined, locale: Locale = 'ja') =>
  amount === null || amount === undefined ? '—' : locale === 'ja' ? `${grouped.format(amount)}円` : `¥${grouped.format(amount)}`

/** +1,000円 · −1,000円: what changes */
export const signedYenText = (change: number, locale: Locale = 'ja') => `${change > 0 ? '+' : change < 0 ? '−' : '±'}${yenText(Math.abs(change), locale)}`

export const numberText = (value: number) => grouped.format(value)

/** 2026年9月10日（木） · Thu 10 September 2026 */
export function dayText(of: Day | null | undefined, locale: Locale = 'ja') {
  if (!of) return '—'
  const date = utc(of)
  const weekday = WEEKDAYS[locale][date.getUTCDay()]
  const [year, month, dayOfMonth] = of.split('-').map(Number) as [number, number, number]

  return locale === 'ja' ? `${year}年${month}月${dayOfMonth}日（${weekday}）` : `${weekday} ${dayOfMonth} ${MONTHS[month - 1]} ${year}`
}

/** 令和8年度 · FY2026 */
export const yearText = (fiscalYear: number, locale: Locale = 'ja') => (locale === 'ja' ? new FiscalYear(fiscalYear).label : `FY${fiscalYear}`)

/** 2026年9月 · September 2026, of 2026-09 */
export function monthText(of: string, locale: Locale = 'ja') {
  const [year, month] = of.split('-').map(Number) as [number, number]
  return locale === 'ja' ? `${year}年${month}月` : `${MONTHS[month - 1]} ${year}`
}

/** What stands on a leaf of a calendar: 9月, 10, 木 · September, 10, Thu */
export function leafText(of: Day, locale: Locale = 'ja') {
  const date = utc(of)
  const month = date.getUTCMonth()
  return { month: locale === 'ja' ? `${month + 1}月` : MONTHS[month]!.slice(0, 3), day: date.getUTCDate(), weekday: WEEKDAYS[locale][date.getUTCDay()]! }
}

/** 令和8年9月10日; the first year of an era is 元年. */
export const wareki = (of: Day) => era.format(utc(of))

/** 2026年9月10日（木）14:05, in Tokyo */
export function momentText(at: DateTime | null | undefined, locale: Locale = 'ja') {
  if (!at) return '—'
  const tokyo = at.setZone(TOKYO)
  return `${dayText(tokyo.toISODate() as Day, locale)} ${tokyo.toFormat('HH:mm')}`
}

/** 14:05, in Tokyo */
export const timeText = (at: DateTime) => at.setZone(TOKYO).toFormat('HH:mm')

/** 2026-09-10T14:05, in Tokyo, as a field of a form holds it */
export const fieldMoment = (at: DateTime | null | undefined) => (at ? at.setZone(TOKYO).toFormat("yyyy-MM-dd'T'HH:mm") : '')

/** 1.2 MB, 34 KB */
export const fileSize = (bytes: number) => (bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1000))} KB`)
