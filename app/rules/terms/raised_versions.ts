import type { SchemeDefinition } from '#rules/certifications/scheme_definition'
import { silentChanges } from '#rules/certifications/silent_changes'

/** An item that means something else is another question: its version goes up, so that it is asked and judged again. */
export function raisedVersions(was: SchemeDefinition, now: SchemeDefinition): SchemeDefinition {
  const touched = new Set(silentChanges(was, now).map(({ item }) => item))
  const items = now.items.map((item) => (touched.has(item.code) ? { ...item, version: item.version + 1 } : item))

  return { ...now, items }
}
