/** What people type into fields, read kindly: full-width digits, commas, units, era-less dates with any separator. */
import { day, isDay, type Day } from '#values/day'

const plain = (text: string) => text.normalize('NFKC').trim()

/** A whole number of yen as typed (「１，５００，０００円」), or null when it is none. */
export function typedAmount(text: string): number | null {
  const digits = plain(text).replace(/^[¥\\]/, '').replace(/円$/, '').replace(/[,、\s_]/g, '')
  if (!/^\d{1,15}$/.test(digits)) return null
  return Number(digits)
}

/** A calendar day as typed (2026-04-01, ２０２６／４／１, 2026年4月1日), or null when there is no such day. */
export function typedDay(text: string): Day | null {
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain(text).replace(/\s/g, ''))
  if (!parts) return null
  const [, year, month, dayOfMonth] = parts as unknown as [string, string, string, string]
  const iso = `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`
  return isExisting(iso) ? day(iso) : null
}

/** 有料職業紹介事業許可番号: 13-ユ-300000, or null. */
export function typedPermit(text: string): string | null {
  const number = plain(text).replace(/[ー−‐―–\s]/g, '-').replace(/-+/g, '-')
  return /^\d{2}-ユ-\d{6}$/.test(number) ? number : null
}

function isExisting(iso: string) {
  try {
    return isDay(iso)
  } catch {
    return false
  }
}
