import { inDraft } from '#actions/terms/save_terms'
import type TermsDraft from '#models/terms_draft'
import { judgedDraft } from '#rules/terms/judged_draft'
import { recomputedExamples } from '#rules/terms/recomputed_examples'
import type { Actor } from '#values/actor'

/**
 * The officer says which new results are right; only what the draft still comes to is taken, with the office as its source.
 * `confirmed` is field → result as it was shown.
 */
export const confirmExamples = (draftId: number, confirmed: Record<string, string>, source: string, actor: Actor) =>
  inDraft(draftId, actor, (draft) => new Map(resultsOf(draft).flatMap(({ row, results }) => {
    const right = results.filter(({ path, now, isRight }) => now !== null && !isRight && confirmed[path] === now)
    const hasSource = Object.hasOwn(draft.document, `${row}.source`)
    return right.length === 0 ? [] : [...right.map(({ path, now }) => [path, now!] as const), ...(hasSource ? [[`${row}.source`, source] as const] : [])]
  })))

function resultsOf({ kind, definition: base, document }: TermsDraft) {
  const { definition, misread } = judgedDraft(kind, base, document)
  return misread.length > 0 ? [] : recomputedExamples(kind, { source: base, base, definition, document })
}
