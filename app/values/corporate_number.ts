/** 法人番号: a check digit from 1 to 9, then twelve digits. Sole proprietors have none. */
import { compact } from '#values/identifiers/normalise'

export type CorporateNumber = string & { readonly kind: 'corporateNumber' }

/** Full-width digits, hyphens and spaces are understood. */
export const normaliseCorporateNumber = compact

/** Thirteen plain digits whose first checks the rest. */
export const isCorporateNumber = (text: unknown): text is CorporateNumber =>
  typeof text === 'string' && /^[1-9]\d{12}$/.test(text) && Number(text[0]) === checkDigitOf(text.slice(1))

/** @throws RangeError unless `text` is a corporate number once written plainly */
export function corporateNumber(text: string): CorporateNumber {
  const plain = normaliseCorporateNumber(text)
  if (!isCorporateNumber(plain)) throw new RangeError(`${text} is not a corporate number`)
  return plain
}

/** 9 less the weighted sum modulo 9; the weights 1, 2, 1, 2 … run from the right. */
export function checkDigitOf(base: string): number {
  const sum = [...base].reverse().reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 2), 0)
  return 9 - (sum % 9)
}
