/** Names as the banks' file takes them: half-width kana, one byte each, of the narrow class for party names. */

export type RefusalReason = 'kanji' | 'middleDot' | 'symbol' | 'tooLong' | 'empty'

export interface Refusal {
  /** the sign that was refused; empty when the whole name was */
  char: string
  why: RefusalReason
}

export type BankKana = { text: string; refused?: undefined } | { text?: undefined; refused: Refusal[] }

export const LONGEST = 30

/** Hiragana becomes katakana, small kana large, ー a hyphen; what is left over is refused with its reason. */
export function bankKana(name: string, longest = LONGEST): BankKana {
  const signs = [...name.normalize('NFKC').trim()].map((char) => ({ char, byte: halfWidth(char) }))
  const refused = signs.filter(({ byte }) => byte === null).map(({ char }) => ({ char, why: reasonFor(char) }))
  if (refused.length > 0) return { refused }

  const text = signs.map(({ byte }) => byte).join('')
  if (text === '') return { refused: [{ char: '', why: 'empty' }] }
  return text.length > longest ? { refused: [{ char: '', why: 'tooLong' }] } : { text }
}

const FULL = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン'
const HALF = 'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝ'
const LARGE: Record<string, string> = {
  ...Object.fromEntries([...'ァィゥェォッャュョヮヵヶ'].map((small, index) => [small, [...'アイウエオツヤユヨワカケ'][index]!])),
  ヲ: 'オ',
  ヰ: 'イ',
  ヱ: 'エ',
}
const MARKS: Record<string, string> = { '\u3099': 'ﾞ', '\u309A': 'ﾟ' }

/** One sign in half width (a voiced kana is two), or null when the class does not allow it. */
function halfWidth(char: string): string | null {
  if (/[ー‐-―−-]/.test(char)) return '-'
  if (/[A-Za-z0-9().\s]/.test(char)) return /\s/.test(char) ? ' ' : char.toUpperCase()
  const [base, mark] = [...katakana(char).normalize('NFD')]
  const index = FULL.indexOf(mark ? base! : (LARGE[base!] ?? base!))
  if (index < 0 || (mark !== undefined && !(mark in MARKS))) return null
  return HALF[index] + (mark ? MARKS[mark] : '')
}

const katakana = (char: string) => (/[ぁ-ゖ]/.test(char) ? String.fromCharCode(char.charCodeAt(0) + 0x60) : char)

function reasonFor(char: string): RefusalReason {
  if (char === '・') return 'middleDot'
  return /\p{Script=Han}/u.test(char) ? 'kanji' : 'symbol'
}
