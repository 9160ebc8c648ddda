import type { DraftDocument } from '#rules/forms/document'

export interface DraftState {
  document: DraftDocument
  /** field path → the draft's version when it last changed */
  revisions: Record<string, number>
}

export interface Conflict {
  path: string
  mine: string
  theirs: string
}

interface Merged extends DraftState {
  saved: string[]
  conflicts: Conflict[]
}

/**
 * Merges typed fields into a draft, field by field. A field that someone else changed since it was last seen
 * (`seenAt`) stays as it is and is reported; every other field is saved. An empty string is a value; `null` removes.
 */
export function mergeDraft(
  draft: DraftState,
  version: number,
  typed: Map<string, string | null>,
  seenAt: (path: string) => number
): Merged {
  const merged: Merged = { document: { ...draft.document }, revisions: { ...draft.revisions }, saved: [], conflicts: [] }

  for (const [path, value] of typed) {
    const theirs = draft.document[path] ?? null // absent and removed are the same
    if (value === theirs) continue
    if ((draft.revisions[path] ?? 0) > seenAt(path)) {
      merged.conflicts.push({ path, mine: value ?? '', theirs: theirs ?? '' })
      continue
    }
    if (value === null) delete merged.document[path]
    else merged.document[path] = value
    merged.revisions[path] = version
    merged.saved.push(path)
  }

  return merged
}
