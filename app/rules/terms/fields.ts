import type { DraftDocument } from '#rules/forms/document'
import { keysOf } from '#rules/terms/rows'
import type { Leaf, Shape } from '#rules/terms/shape'

export interface Field {
  path: string
  leaf: Leaf
}

/** Every field of the form as the draft stands. */
export function* fieldsOf(shape: Shape, document: DraftDocument, at = ''): Generator<Field> {
  const below = (name: string) => (at ? `${at}.${name}` : name)
  if (shape.is === 'group') for (const [name, inner] of Object.entries(shape.of)) yield* fieldsOf(inner, document, below(name))
  else if (shape.is === 'list') for (const key of keysOf(document, at)) yield* fieldsOf(shape.of, document, below(key))
  else if (shape.is === 'table') for (const name of shape.keys(document)) yield { path: below(name), leaf: shape.of }
  else if (shape.is !== 'fixed') yield { path: at, leaf: shape }
}

/** The shape that stands at a path, or null. */
export function shapeAt(shape: Shape, path: string): Shape | null {
  let here: Shape | undefined = shape
  for (const segment of path.split('.')) {
    if (here?.is === 'group') here = here.of[segment]
    else if (here?.is === 'list') here = here.of
    else if (here?.is === 'table') here = here.of
    else return null
  }

  return here ?? null
}
