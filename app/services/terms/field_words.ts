/** The words of a draft's fields: names, values, rows and places, in the reader's language. */
import type { I18n } from '@adonisjs/i18n'
import type { DraftDocument } from '#rules/forms/document'
import { fieldsOf, shapeAt } from '#rules/terms/fields'
import { keysOf } from '#rules/terms/rows'
import type { Group, Leaf } from '#rules/terms/shape'
import { NotTyped, readLeaf, textOf } from '#rules/terms/typed_leaf'
import type { Day } from '#values/day'
import { dayText, yenText } from '#values/show'
import { typedAmount, typedDay } from '#values/typed'

const isRow = (segment: string) => /^k[a-z0-9]{5,25}$/.test(segment)

/** 「始まり」: the name of a field or group, the more particular one first. */
export function nameOf(path: string, i18n: I18n): string {
  const names = path.split('.').filter((segment) => !isRow(segment))
  const last = names.slice(-2)
  const keys = [last.join('_'), last.at(-1)!].map((name) => `terms.field.${name}`)

  return i18n.t(keys.find((key) => i18n.hasMessage(key)) ?? keys.at(-1)!)
}

/** A name as the rows of a table are called: cap groups by the labels of their categories. */
export function groupName(document: DraftDocument, name: string, i18n: I18n): string {
  if (name === 'total') return i18n.t('terms.field.total')
  const language = i18n.locale === 'en' ? 'en' : 'ja'
  const labels = keysOf(document, 'categories')
    .filter((key) => (document[`categories.${key}.group`]?.trim() || document[`categories.${key}.code`]) === name)
    .map((key) => document[`categories.${key}.label.${language}`])

  return labels.filter(Boolean).join(i18n.t('terms.and')) || name
}

/** What a row is called: by its own words, else by its number. */
export function rowName(document: DraftDocument, shape: Group, row: string, i18n: I18n): string {
  const at = row.split('.').slice(0, -1).join('.')
  const language = i18n.locale === 'en' ? 'en' : 'ja'
  const number = keysOf(document, at).indexOf(row.split('.').at(-1)!) + 1
  const own = [`${row}.label.${language}`, `${row}.question.${language}`, `${row}.${language}`].map((path) => document[path]).find(Boolean)
  const named = ['criterion', 'class'].map((name) => ({ name, word: document[`${row}.${name}`] })).find(({ word }) => word)
  const leaf = named && (shapeAt(shape, `${row}.${named.name}`) as Leaf | null)
  const text = own ?? (leaf && named ? valueText(leaf, named.word!, i18n) : null)
  const code = shapeAt(shape, at.split('.')[0]!)?.is === 'list' && at === 'items' ? `${document[`${row}.code`]} ` : ''

  return text ? `${code}${text.length > 42 ? `${text.slice(0, 40)}…` : text}` : i18n.t('terms.row', { number })
}

/** 「補助率・上限 ＞ 通常 ＞ 補助率」: where a field stands. */
export function placeName(document: DraftDocument, shape: Group, path: string, i18n: I18n): string {
  const segments = path.split('.')
  const parts = segments.flatMap((segment, index) => {
    const here = segments.slice(0, index + 1).join('.')
    if (isRow(segment)) return [rowName(document, shape, here, i18n)]
    if (segments[index - 1] === 'caps') return [groupName(document, segment, i18n)]
    return [nameOf(here, i18n)]
  })

  return parts.join(i18n.t('terms.within'))
}

/** A typed value as people read it: 60,000,000円, 2027年4月28日（水）, 係長 → 課長. */
export function valueText(leaf: Leaf, text: string, i18n: I18n): string {
  const locale = i18n.locale === 'en' ? 'en' : 'ja'
  if (leaf.is === 'flag') return i18n.t(text === '1' ? 'terms.yes' : 'terms.no')
  if (!text) return i18n.t('terms.blank')
  if (leaf.is === 'choice') return wordOf(leaf, text, i18n)
  if (leaf.is === 'sequence') return text.split('+').map((word) => wordOf(leaf, word, i18n)).join(i18n.t('terms.then'))
  if (leaf.is === 'yen' && typedAmount(text) !== null) return yenText(typedAmount(text), locale)
  if (leaf.is === 'day' && typedDay(text)) return dayText(typedDay(text) as Day, locale)
  const read = readLeaf(leaf, text)

  return read instanceof NotTyped ? text : textOf(leaf, read)
}

export function wordOf({ words, labels }: Leaf, word: string, i18n: I18n): string {
  const label = labels?.[word]
  if (label) return label[i18n.locale === 'en' ? 'en' : 'ja']
  const key = `terms.word.${words}.${word}`
  return i18n.hasMessage(key) ? i18n.t(key) : word
}

/** The leaf at a path, as the draft stands. */
export const leafAt = (shape: Group, document: DraftDocument, path: string): Leaf | null =>
  [...fieldsOf(shape, document)].find((field) => field.path === path)?.leaf ?? null
