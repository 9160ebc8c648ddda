import type { DraftDocument } from '#rules/forms/document'
import type { Finding } from '#rules/claims/checks/finding'
import { publishedPath } from '#rules/terms/changed_rows'
import { readTerms, type Misread } from '#rules/terms/read_terms'
import { termsKinds, type AnyTerms, type TermsKind } from '#rules/terms/terms_kinds'

export interface JudgedDraft {
  definition: AnyTerms
  misread: Misread[]
  /** what `rulebook:check` would say; asked only once every field can be read */
  findings: Finding[]
}

/** What a draft says, and everything that keeps it from being adopted. */
export function judgedDraft(kind: TermsKind, base: AnyTerms, document: DraftDocument): JudgedDraft {
  const { shape, problems, finished } = termsKinds[kind]
  const { definition: read, misread } = readTerms(shape(base), base, document)
  const definition = finished(base, { ...read, ...published(base, document) }) as AnyTerms

  return { definition, misread, findings: misread.length > 0 ? [] : problems(definition) }
}

/** What the ward has published meanwhile is assumed no more. */
function published(base: AnyTerms, document: DraftDocument) {
  const sources = base.assumed.map((entry) => ({ entry, source: (document[publishedPath(entry)] ?? '').trim() }))
  const found = sources.filter(({ source }) => source)
  if (found.length === 0) return {}

  return { assumed: sources.filter(({ source }) => !source).map(({ entry }) => entry), published: [...(base.published ?? []), ...found] }
}
