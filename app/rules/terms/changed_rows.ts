import { LONGEST_FIELD, type DraftDocument } from '#rules/forms/document'
import { fieldsOf, shapeAt } from '#rules/terms/fields'
import { keysOf } from '#rules/terms/rows'
import type { Group, List } from '#rules/terms/shape'

export const MOST_ROWS = 100

/** The list at a path whose rows may be added, or null. */
export function growingList(shape: Group, path: string): List | null {
  const found = shapeAt(shape, path)
  return found?.is === 'list' && found.grows ? found : null
}

/** Whether a path is a row that may be removed. */
export function isRemovable(shape: Group, document: DraftDocument, row: string): boolean {
  const found = shapeAt(shape, row.split('.').slice(0, -1).join('.'))
  return found?.is === 'list' && Boolean(found.grows || found.shrinks) && !isKept(found, document, row)
}

export const isKept = ({ keeps, by }: List, document: DraftDocument, row: string) => keeps !== undefined && document[`${row}.${by}`] === keeps

/** The fields of a new row, its name drawn. */
export function newRow(list: List, at: string, key: string): Map<string, string> {
  const row = `${at}.${key}`
  const fields = [...fieldsOf(list.of, {}, row)].map(({ path, leaf }) => [path, leaf.isName ? key : ''] as const)

  return new Map(fields)
}

/** The fields that go with a row: every path below it. */
export function rowGone(document: DraftDocument, row: string): Map<string, null> {
  return new Map(Object.keys(document).flatMap((path) => (path.startsWith(`${row}.`) ? [[path, null] as const] : [])))
}

/** What was typed into fields that the form has, short enough to be kept. */
export function ownFields(shape: Group, document: DraftDocument, typed: Map<string, string>, assumed: string[]): Map<string, string> {
  const known = new Set([...fieldsOf(shape, document)].filter(({ leaf }) => !leaf.isName).map(({ path }) => path))
  for (const entry of assumed) known.add(publishedPath(entry))

  return new Map([...typed].filter(([path, text]) => known.has(path) && text.length <= LONGEST_FIELD))
}

/** Where the source is typed in which the ward has published an entry. */
export const publishedPath = (entry: string) => `published.${entry}`

export const isFull = (document: DraftDocument, at: string) => keysOf(document, at).length >= MOST_ROWS
