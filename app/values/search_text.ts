/** Text by which companies are found: width, case, kind of kana, spaces and forms of corporation do not matter. */
import { CORPORATE_FORMS } from '#values/corporate_forms'

const FORMS = new RegExp(
  [...CORPORATE_FORMS.map(({ word }) => word), '㈱', '㈲', '\\(株\\)', '\\(有\\)', 'かぶしきがいしゃ', 'ゆうげんがいしゃ', 'ごうどうがいしゃ'].join('|'),
  'g'
)

/** 「株式会社 ミナト・フーズ」 → 「みなとふず」 */
export function folded(text: string): string {
  return [...text.normalize('NFKC').toLowerCase()]
    .map((char) => (/[ァ-ヶ]/.test(char) ? String.fromCharCode(char.charCodeAt(0) - 0x60) : char))
    .join('')
    .replace(FORMS, '')
    .replace(/[\s・.,、。ー\-‐-―−]/g, '')
}

interface Named {
  name: string
  nameKana?: string | null
  corporateNumber?: string | null
}

/** What a company is found by: its name, its reading, its number. */
export const searchTextOf = ({ name, nameKana, corporateNumber }: Named): string =>
  [folded(name), folded(nameKana ?? ''), corporateNumber ?? ''].filter(Boolean).join(' ').slice(0, 500)
