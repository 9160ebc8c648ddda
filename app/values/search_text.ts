/** Text by which things are found: width, case, kind of kana, spaces, dots and long marks do not matter. */
import { CORPORATE_FORMS } from '#values/corporate_forms'

const FORMS = new RegExp(
  [...CORPORATE_FORMS.map(({ word }) => word), '㈱', '㈲', '\\(株\\)', '\\(有\\)', 'かぶしきがいしゃ', 'ゆうげんがいしゃ', 'ごうどうがいしゃ'].join('|'),
  'g'
)

const MARKS = /[・.,、。ー\-‐-―−]/g

/** 「ﾌﾟﾛｸﾞﾗﾑ Ａ.Ｉ.入門」 → 「ぷろぐらむ ai入門」; a space stands before each Latin word alone, so that "ai" is not found in "training". */
export const evened = (text: string): string =>
  alike(text)
    .replace(MARKS, '')
    .replace(/[a-z0-9+#]+/g, ' $&')
    .replace(/\s+(?=[a-z0-9+#])/g, ' ')
    .replace(/\s+(?![a-z0-9+#])/g, '')

/** A company's name, without its form of corporation: 「株式会社 ミナト・フーズ」 → 「みなとふず」 */
export const folded = (text: string): string => alike(text).replace(FORMS, '').replace(MARKS, '').replace(/\s/g, '')

/** Each word of a search is looked for on its own. */
export const searchWords = (typed: string, fold = evened): string[] =>
  typed
    .split(/\s+/)
    .map((word) => fold(word).replace(/[\\%_]/g, ''))
    .filter((word) => word.trim() !== '')

const alike = (text: string) =>
  [...text.normalize('NFKC').toLowerCase()]
    .map((char) => (/[ァ-ヶ]/.test(char) ? String.fromCharCode(char.charCodeAt(0) - 0x60) : char))
    .join('')

interface Named {
  name: string
  nameKana?: string | null
  corporateNumber?: string | null
}

/** What a company is found by: its name, its reading, its number. */
export const searchTextOf = ({ name, nameKana, corporateNumber }: Named): string =>
  [folded(name), folded(nameKana ?? ''), corporateNumber ?? ''].filter(Boolean).join(' ').slice(0, 500)
