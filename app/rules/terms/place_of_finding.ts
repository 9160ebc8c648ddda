import type { DraftDocument } from '#rules/forms/document'
import { keysOf } from '#rules/terms/rows'
import type { List, Shape } from '#rules/terms/shape'

/**
 * The field, or the row or entry, that a finding of the check speaks of: `terms.2027.tiers.certified.rate`
 * is `tiers.k00001.rate`. Names the check uses are looked up among the rows; where a name ends, the place above it is meant.
 */
export function placeOfFinding(shape: Shape, document: DraftDocument, entry: string): string {
  const segments = entry.replace(/^terms\.\d+\./, '').split('.')
  let here: Shape | undefined = shape
  let at = ''
  for (const segment of segments) {
    const next: [Shape | undefined, string] | null = step(here, document, at, segment)
    if (!next) break
    here = next[0]
    at = at ? `${at}.${next[1]}` : next[1]
  }

  return at || segments[0]!
}

function step(here: Shape | undefined, document: DraftDocument, at: string, segment: string): [Shape | undefined, string] | null {
  if (here?.is === 'group') return Object.hasOwn(here.of, segment) ? [here.of[segment], segment] : null
  if (here?.is === 'table') return [here.of, segment]
  if (here?.is !== 'list') return null
  const key = rowNamed(here, document, at, segment)
  return key ? [here.of, key] : null
}

function rowNamed({ by }: List, document: DraftDocument, at: string, name: string) {
  const keys = keysOf(document, at)
  return keys.find((key) => by && document[`${at}.${key}.${by}`] === name) ?? keys[Number(name)]
}
