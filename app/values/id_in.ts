/** The id that stands in an address or a field, or 0, which no row has: for words, fractions and what is too large for a number. */
export function idIn(text: unknown): number {
  const id = Number(typeof text === 'string' || typeof text === 'number' ? text : 0)
  return Number.isSafeInteger(id) && id > 0 ? id : 0
}
