/**
 * What of a rule book an officer may write, and how it is typed. The form, its errors and the list of differences all follow it;
 * what is not named here is copied as it is.
 */
import type { DraftDocument } from '#rules/forms/document'
import type { Localised } from '#values/localised'

/** What an empty field says; without it the field must be filled. */
export type Blank = 'absent' | 'null' | 'none'

export interface Leaf {
  is: 'day' | 'yen' | 'count' | 'share' | 'line' | 'text' | 'key' | 'flag' | 'choice' | 'sequence' | 'counts' | 'fixed'
  blank?: Blank
  /** of a choice: its words; of a sequence: the orders one may choose from, such as `section_chief+division_chief` */
  of?: readonly string[]
  /** vocabulary the words of a choice are taken from: `terms.word.<words>.<word>` */
  words?: string
  /** of a choice: words of the rule book itself */
  labels?: Record<string, Localised>
  /** of `fixed`: comes with its group and is never typed */
  value?: unknown
  /** names its row for ever: copied, or drawn when the row is added; never typed */
  isName?: boolean
}

export interface Group {
  is: 'group'
  of: Record<string, Shape>
  /** all of its fields empty: it is not there */
  blank?: 'absent' | 'null'
}

export interface List {
  is: 'list'
  of: Group
  /** the leaf by which a row is known; of a record it is the key */
  by?: string
  isRecord?: boolean
  /** rows rise by this number, the one without a number last */
  rises?: string
  /** rows can be added and removed */
  grows?: boolean
  /** word of the row that is never removed */
  keeps?: string
  /** rows can be removed, not added */
  shrinks?: boolean
}

/** One field for each key that the draft itself yields. */
export interface Table {
  is: 'table'
  of: Leaf
  keys: (document: DraftDocument) => string[]
  /** keys that must be filled */
  needs: readonly string[]
}

export type Shape = Leaf | Group | List | Table

export const leaf = (is: Leaf['is'], more: Omit<Leaf, 'is'> = {}): Leaf => ({ is, ...more })
export const choice = (words: string, of: readonly string[], more: Omit<Leaf, 'is' | 'of' | 'words'> = {}): Leaf => ({ is: 'choice', words, of, ...more })
export const group = (of: Group['of'], blank?: Group['blank']): Group => ({ is: 'group', of, ...(blank && { blank }) })
export const list = (of: Group['of'], more: Omit<List, 'is' | 'of'> = {}): List => ({ is: 'list', of: { is: 'group', of }, ...more })
export const said = (is: 'line' | 'text' = 'line', blank?: 'absent') => group({ ja: leaf(is), en: leaf(is) }, blank)

export const day = leaf('day')
export const yen = leaf('yen')
export const count = leaf('count')
export const share = leaf('share')
export const line = leaf('line')
export const flag = leaf('flag')
export const code = leaf('line', { isName: true })
