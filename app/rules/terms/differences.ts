import type { DraftDocument } from '#rules/forms/document'
import { fieldsOf } from '#rules/terms/fields'
import { flatten } from '#rules/terms/flatten'
import type { Group } from '#rules/terms/shape'

export interface Difference {
  path: string
  /** as a field shows them; null where the row was not there, or is no more */
  was: string | null
  now: string | null
}

/** Field by field, what a draft says otherwise than the terms it was copied from. */
export function differences(shape: Group, was: unknown, document: DraftDocument): Difference[] {
  const before = flatten(shape, was)
  const paths = [...fieldsOf(shape, { ...before, ...document })].filter(({ leaf }) => !leaf.isName).map(({ path }) => path)
  const pairs = [...new Set(paths)].map((path) => ({ path, was: before[path] ?? null, now: document[path] ?? null }))

  return pairs.filter((one) => (one.was ?? '') !== (one.now ?? ''))
}
