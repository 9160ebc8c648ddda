import type { Terms } from '#rules/claims/programme_definition'
import { netOf, type Tax, type TaxRate } from '#values/tax'
import type { Yen } from '#values/yen'

/** What counts of an amount as entered: without consumption tax, unless the terms cover what was paid with it. */
export const countedAmount = (terms: Pick<Terms, 'tax'>, amount: Yen, tax: Tax, rate: TaxRate | null): Yen =>
  terms.tax === 'included' ? amount : netOf(amount, tax, rate)
