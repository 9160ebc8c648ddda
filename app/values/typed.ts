/** What people type into fields, read kindly: full-width digits, commas, units, era-less dates with any separator. */
import { DateTime } from 'luxon'
import { day, isDay, TOKYO, type Day } from '#values/day'

const plain = (text: string) => text.normalize('NFKC').trim()

/** A whole number of yen as typed (「１，５００，０００円」), or null when it is none. */
export function typedAmount(text: string): number | null {
  const digits = plain(text)
    .replace(/^[¥\\]/, '')
    .replace(/円$/, '')
    .replace(/[,、\s_]/g, '')
  if (!/^\d{1,15}$/.test(digits)) return null
  return Number(digits)
}

/** A number as typed (「１２．５％」「3人」「-2」), up to two decimals, its unit dropped; null when it is none. */
export function typedNumber(text: string): number | null {
  const digits = plain(text)
    .replace(/[,、\s_]/g, '')
    .replace(/^[−ー‐―–]/, '-')
    .replace(/(%|パーセント|人|名|件|回|時間|h)$/i, '')
  return /^-?\d{1,9}(\.\d{1,2})?$/.test(digits) ? Number(digits) : null
}

/** A figure of a survey as typed (「３１．６％」「2,790店舗」), its digits kept to the letter; null when it is none. */
export function typedFigure(text: string): string | null {
  const digits = plain(text)
    .replace(/[,、\s]/g, '')
    .replace(/(%|ポイント|パーセント|店舗)$/, '')
  return /^\d{1,8}(\.\d{1,3})?$/.test(digits) ? digits : null
}

/** A calendar day as typed (2026-04-01, ２０２６／４／１, 2026年4月1日), or null when there is no such day. */
export function typedDay(text: string): Day | null {
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain(text).replace(/\s/g, ''))
  if (!parts) return null
  const [, year, month, dayOfMonth] = parts as unknown as [string, string, string, string]
  const iso = `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`
  return isExisting(iso) ? day(iso) : null
}

/** A time of day as typed (9:05, １８：３０), as HH:mm, or null when there is none. */
export function typedTime(text: string): string | null {
  const parts = /^(\d{1,2}):([0-5]\d)$/.exec(plain(text))
  return parts && Number(parts[1]) < 24 ? `${parts[1]!.padStart(2, '0')}:${parts[2]}` : null
}

/** A moment in Tokyo as a browser's field sends it (2026-09-10T18:30), or null when there is none. */
export function typedMoment(text: string): DateTime<true> | null {
  const parts = /^(.+?)[T ](\d{1,2}:\d{2})(?::00)?$/.exec(plain(text))
  const [on, at] = [parts && typedDay(parts[1]!), parts && typedTime(parts[2]!)]
  return on && at ? (DateTime.fromISO(`${on}T${at}`, { zone: TOKYO }).toUTC() as DateTime<true>) : null
}

/** 有料職業紹介事業許可番号: 13-ユ-300000, or null. */
export function typedPermit(text: string): string | null {
  const number = plain(text)
    .replace(/[ー−‐―–\s]/g, '-')
    .replace(/-+/g, '-')
  return /^\d{2}-ユ-\d{6}$/.test(number) ? number : null
}

function isExisting(iso: string) {
  try {
    return isDay(iso)
  } catch {
    return false
  }
}
