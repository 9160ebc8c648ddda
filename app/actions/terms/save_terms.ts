import { inTransaction } from '#actions/in_transaction'
import { holdDraft } from '#actions/terms/hold_draft'
import { lockedDraft } from '#actions/terms/locked_draft'
import { newKey } from '#actions/forms/new_key'
import type TermsDraft from '#models/terms_draft'
import { mergeDraft, type Conflict } from '#rules/forms/merge_draft'
import type { Typing } from '#rules/forms/typing'
import { RuleViolation } from '#rules/rule_violation'
import { growingList, isFull, isRemovable, MOST_ROWS, newRow, ownFields, rowGone } from '#rules/terms/changed_rows'
import { termsKinds } from '#rules/terms/terms_kinds'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

export interface SavedTerms {
  draft: TermsDraft
  conflicts: Conflict[]
  /** the row that was added */
  row?: string
}

/**
 * Saves what was typed, right or wrong, field by field. What somebody else changed meanwhile comes back as a conflict;
 * everything else is saved. Whoever changes a draft is one of its authors.
 */
export const saveTerms = (draftId: number, typing: Typing, actor: Actor) =>
  inDraft(draftId, actor, (draft) => ownFields(shapeOf(draft), draft.document, typing.typed, draft.definition.assumed), typing.seenAt)

/** A button of the form: `add:<list>` or `remove:<row>`. */
export async function changeRows(draftId: number, asked: string, actor: Actor): Promise<SavedTerms | null> {
  const [verb, place = ''] = asked.split(':')
  if (verb === 'add') return addRow(draftId, place, actor)
  if (verb === 'remove') return removeRow(draftId, place, actor)

  return null
}

async function addRow(draftId: number, at: string, actor: Actor): Promise<SavedTerms> {
  const key = newKey()
  const saved = await inDraft(draftId, actor, (draft) => {
    const list = growingList(shapeOf(draft), at)
    if (!list) throw new RuleViolation('terms_place_unknown')
    if (isFull(draft.document, at)) throw new RuleViolation('too_many_rows', { most: MOST_ROWS })
    return newRow(list, at, key)
  })

  return { ...saved, row: `${at}.${key}` }
}

const removeRow = (draftId: number, row: string, actor: Actor) =>
  inDraft(draftId, actor, (draft) => {
    if (!isRemovable(shapeOf(draft), draft.document, row)) throw new RuleViolation('terms_place_unknown')
    return rowGone(draft.document, row)
  })

const shapeOf = ({ kind, definition }: TermsDraft) => termsKinds[kind].shape(definition)

/** Nothing changed is nothing written: opening and sending a form unchanged makes nobody an author. */
export const inDraft = (
  draftId: number,
  actor: Actor,
  fields: (draft: TermsDraft) => Map<string, string | null>,
  seenAt: Typing['seenAt'] = () => Number.MAX_SAFE_INTEGER
): Promise<SavedTerms> =>
  inTransaction(async (trx) => {
    const draft = await lockedDraft(trx, draftId)
    const merged = mergeDraft(draft, draft.version + 1, fields(draft), seenAt)
    if (merged.saved.length === 0) return { draft, conflicts: merged.conflicts }

    await holdDraft(trx, draft.id, actor.id!, 'terms_author')
    const { document, revisions } = merged
    await draft.merge({ document, revisions, version: draft.version + 1, savedById: actor.id!, savedAt: now() }).save()

    return { draft, conflicts: merged.conflicts }
  })
