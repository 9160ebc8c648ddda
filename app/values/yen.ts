/**
 * An amount of money in whole yen. There is no smaller unit, so a safe
 * integer holds it exactly; the brand keeps it apart from every other number.
 */
export type Yen = number & { readonly currency: 'JPY' }

/** @throws RangeError for a fraction, a negative amount or one beyond exact integers */
export function yen(amount: number): Yen {
  if (!Number.isSafeInteger(amount) || amount < 0) {
    throw new RangeError(`${amount} is not an amount in whole yen`)
  }
  return amount as Yen
}

export const sumOf = (amounts: readonly number[]): Yen => yen(amounts.reduce((sum, amount) => sum + amount, 0))
export const lesserOf = (...amounts: Yen[]): Yen => yen(Math.min(...amounts))

/** 千円未満切捨て is `roundDown(amount, yen(1_000))`. */
export const roundDown = (amount: Yen, unit: Yen): Yen => yen(amount - (amount % unit))
