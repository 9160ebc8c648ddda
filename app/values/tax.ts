/** Consumption tax on one line of an invoice. */
import { yen, type Yen } from '#values/yen'

export const TAXES = ['excluded', 'included', 'exempt'] as const
export const TAX_RATES = [8, 10] as const

export type Tax = (typeof TAXES)[number]
export type TaxRate = (typeof TAX_RATES)[number]

/** The amount without tax: `floor(p × 100 / (100 + t))` where it was entered with tax. */
export function netOf(amount: Yen, tax: Tax, rate: TaxRate | null = null): Yen {
  if (tax !== 'included') return amount
  if (rate === null) throw new RangeError('An amount with tax needs its rate')
  return yen(Number((BigInt(amount) * 100n) / BigInt(100 + rate)))
}
