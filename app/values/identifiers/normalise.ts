/** Numbers as people type them: full-width digits, hyphens of every kind, spaces. */

const HYPHENS_AND_SPACES = /[\s\-‐-―−ー]/g

/** What is left of `text` when width, spaces and hyphens no longer matter. */
export const compact = (text: string): string => text.normalize('NFKC').replace(HYPHENS_AND_SPACES, '')

/** A whole number as typed, thousands separators allowed; null when it is none. */
export function wholeNumber(text: string): number | null {
  const plain = compact(text).replace(/,/g, '').replace(/円$/, '')
  const value = Number(plain)
  return /^\d{1,15}$/.test(plain) && Number.isSafeInteger(value) ? value : null
}
