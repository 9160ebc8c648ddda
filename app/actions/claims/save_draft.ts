import { inTransaction } from '#actions/in_transaction'
import { writableDraft } from '#actions/claims/writable_draft'
import { hiresOf, isField, linesOf, LONGEST_FIELD, MOST_ENTRIES, type DraftDocument } from '#rules/claims/draft_document'
import { mergeDraft } from '#rules/forms/merge_draft'
import type { TermsInForce } from '#rules/claims/programme_definition'
import type { FormStage } from '#rules/claims/stage_of'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

interface Typing {
  /** field path → as typed; null removes the field */
  typed: Map<string, string | null>
  /** the draft's version at which the writer last saw a field */
  seenAt: (path: string) => number
}

/**
 * Saves what was typed, valid or not, field by field. Places that are locked, and paths the form does not have,
 * are left alone. What somebody else changed meanwhile comes back as conflicts; everything else is saved.
 */
export function saveDraft(claimId: number, stage: FormStage, actor: Actor, { typed, seenAt }: Typing) {
  return inTransaction(async (trx) => {
    const { claim, draft, isOpen } = await writableDraft(trx, claimId, stage, actor)
    const terms = claim.terms.definition as TermsInForce
    const fields = [...typed].filter(([path, value]) => isField(path, terms) && isOpen(path) && (value?.length ?? 0) <= LONGEST_FIELD)
    const merged = mergeDraft(draft, draft.version, new Map(fields), seenAt)
    assertFits(merged.document)

    const savedAt = now()
    await draft.merge({ document: merged.document, revisions: merged.revisions, savedById: actor.id!, savedAt }).save()
    return { ...merged, version: draft.version, savedAt }
  })
}

function assertFits(document: DraftDocument) {
  if (linesOf(document).length > MOST_ENTRIES || hiresOf(document).length > MOST_ENTRIES) {
    throw new RuleViolation('too_many_entries', { most: MOST_ENTRIES })
  }
}
