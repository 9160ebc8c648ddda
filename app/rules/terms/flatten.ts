import type { DraftDocument } from '#rules/forms/document'
import { copiedKey } from '#rules/terms/rows'
import type { List, Shape } from '#rules/terms/shape'
import { textOf } from '#rules/terms/typed_leaf'

type Value = Record<string, unknown>

/** A definition as the fields of its form: path → text. */
export function flatten(shape: Shape, value: unknown, at = ''): DraftDocument {
  const document: DraftDocument = {}
  for (const [path, text] of fieldsOf(shape, value, at)) document[path] = text

  return document
}

function* fieldsOf(shape: Shape, value: unknown, at: string): Generator<[string, string]> {
  const below = (name: string) => (at ? `${at}.${name}` : name)
  if (shape.is === 'group') {
    for (const [name, inner] of Object.entries(shape.of)) yield* fieldsOf(inner, (value as Value | null | undefined)?.[name], below(name))
  } else if (shape.is === 'list') {
    for (const [index, row] of rowsOf(shape, value).entries()) yield* fieldsOf(shape.of, row, below(copiedKey(index)))
  } else if (shape.is === 'table') {
    for (const [name, inner] of Object.entries((value ?? {}) as Value)) yield* fieldsOf(shape.of, inner, below(name))
  } else if (shape.is !== 'fixed') yield [at, textOf(shape, value)]
}

/** The rows of a list; of a record, with the key as the leaf that names them. */
export function rowsOf({ isRecord, by }: List, value: unknown): Value[] {
  if (!isRecord) return (value ?? []) as Value[]
  return Object.entries((value ?? {}) as Record<string, Value>).map(([key, row]) => ({ [by!]: key, ...row }))
}
