/** 郵便番号: seven digits, shown as 108-0014. */
import { compact } from '#values/identifiers/normalise'
import { WARD_TOWNS } from '#values/ward_towns'

export type PostalCode = string & { readonly kind: 'postalCode' }

export const normalisePostalCode = (text: string): string => compact(text).replace(/^〒/, '')

export const isPostalCode = (text: unknown): text is PostalCode => typeof text === 'string' && /^\d{7}$/.test(text)

/** @throws RangeError unless `text` is a postal code once written plainly */
export function postalCode(text: string): PostalCode {
  const plain = normalisePostalCode(text)
  if (!isPostalCode(plain)) throw new RangeError(`${text} is not a postal code`)
  return plain
}

/** 108-0014 */
export const postalCodeText = (code: PostalCode): string => `${code.slice(0, 3)}-${code.slice(3)}`

/** The town of the ward a code belongs to, or null. */
export const townOf = (code: PostalCode): string | null => WARD_TOWNS[code] ?? null

const WARD = /^10[5-8]|^1350091$/

/** A hint only: large buildings and offices have codes of their own. */
export const looksInWard = (code: PostalCode): boolean => WARD.test(code)
