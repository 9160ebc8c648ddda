/** Drafts of terms as their officers write them. */
import { confirmExamples } from '#actions/terms/confirm_examples'
import { copyTerms } from '#actions/terms/copy_terms'
import { saveTerms } from '#actions/terms/save_terms'
import type TermsDraft from '#models/terms_draft'
import { draftOf } from '#queries/terms/draft_of'
import { recomputedExamples } from '#rules/terms/recomputed_examples'
import type { TermsKind } from '#rules/terms/terms_kinds'
import { givenStaff } from '#tests/support/people'
import type { Actor } from '#values/actor'

export const givenOfficer = () => givenStaff('programmes', 'officer')
export const asOfficer = ({ id }: { id: number }): Actor => ({ id, as: 'clerk', post: 'officer' })

/** Copied by an officer, as the button does it. */
export async function givenDraft({ kind = 'programme', code = 'recruitment-cost', officer }: { kind?: TermsKind; code?: string; officer?: { id: number } } = {}) {
  const author = officer ?? (await givenOfficer())
  return { author, draft: await copyTerms({ kind, code }, asOfficer(author)) }
}

/** Types into the form whatever stands there. */
export const write = (draft: TermsDraft, fields: Record<string, string>, officer: { id: number }) =>
  saveTerms(draft.id, { typed: new Map(Object.entries(fields)), seenAt: () => Number.MAX_SAFE_INTEGER }, asOfficer(officer))

/** The row of a list that a word names: the tier `certified`. */
export function rowOf(document: Record<string, string>, list: string, by: string, word: string): string {
  const path = Object.keys(document).find((one) => one.startsWith(`${list}.`) && one.endsWith(`.${by}`) && document[one] === word)
  if (!path) throw new Error(`${list} has no ${word}`)
  return path.slice(0, -by.length - 1)
}

/** Says of every new result of the worked examples that it is right. */
export async function confirmAll({ id }: TermsDraft, officer: { id: number }) {
  const { draft, source, definition } = await draftOf(id)
  const results = recomputedExamples(draft.kind, { source, base: draft.definition, definition, document: draft.document }).flatMap((one) => one.results)
  const confirmed = Object.fromEntries(results.flatMap(({ path, now }) => (now === null ? [] : [[path, now] as const])))
  await confirmExamples(id, confirmed, '担当者の確認', asOfficer(officer))
}
