/** Codes that people read out and type: Crockford's base 32, which has no I, L, O and U. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The bits of `bytes` as letters; what does not fill the last letter is zeros. */
export function spokenCode(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => LETTERS[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
}

/** What was meant by a code as typed: width, case, hyphens and long marks of every kind do not matter, and O is 0. */
export const codeAsTyped = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-‐-―−ー・.,、。_]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')

/** In groups of four, as it is printed. */
export const codeInGroups = (code: string): string => (code.match(/.{1,4}/g) ?? []).join('-')
