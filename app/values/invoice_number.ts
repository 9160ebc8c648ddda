/** 適格請求書発行事業者の登録番号: T and thirteen digits; a corporation's are its 法人番号. */
import { isCorporateNumber } from '#values/corporate_number'
import { compact } from '#values/identifiers/normalise'

export type InvoiceNumber = string & { readonly kind: 'invoiceNumber' }
export type Issuer = 'corporation' | 'individual' | 'unknown'

export const normaliseInvoiceNumber = (text: string): string => compact(text).toUpperCase()

/** The check digit counts only where the issuer is a corporation: other numbers follow no rule. */
export const isInvoiceNumber = (text: unknown, issuer: Issuer = 'unknown'): text is InvoiceNumber =>
  typeof text === 'string' && /^T\d{13}$/.test(text) && (issuer !== 'corporation' || isCorporateNumber(text.slice(1)))

/** @throws RangeError unless `text` is a registration number once written plainly */
export function invoiceNumber(text: string, issuer: Issuer = 'unknown'): InvoiceNumber {
  const plain = normaliseInvoiceNumber(text)
  if (!isInvoiceNumber(plain, issuer)) throw new RangeError(`${text} is not a registration number`)
  return plain
}
