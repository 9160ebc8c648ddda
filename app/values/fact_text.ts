/** A fact of a history line in words: yen, days, how many files, else as it is. */
import { dayText, yenText } from '#values/show'
import { isDay } from '#values/day'

const AMOUNTS = ['amount', 'eligibleCost', 'claimedAmount', 'repayable', 'total', 'before', 'left']

export function factText(name: string, value: unknown, locale: 'ja' | 'en'): string {
  if (typeof value === 'number' && AMOUNTS.includes(name)) return yenText(value, locale)
  if (isDay(value)) return dayText(value, locale)
  if (Array.isArray(value) && typeof value[0] === 'object') return String(value.length)
  if (Array.isArray(value)) return value.join(', ')
  return String(value ?? '—')
}
