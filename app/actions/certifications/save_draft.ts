import { writableAssessment } from '#actions/certifications/writable_assessment'
import { inTransaction } from '#actions/in_transaction'
import { advisersOf, changedPath, CONFIRMED, isAskedAgain, isField, officersOf } from '#rules/certifications/assessment_document'
import { LONGEST_FIELD, MOST_ENTRIES, type DraftDocument } from '#rules/forms/document'
import { mergeDraft } from '#rules/forms/merge_draft'
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
 * Saves what was typed into a self-assessment, valid or not, field by field. Places that are locked, and paths the form
 * does not have, are left alone. What somebody else changed meanwhile comes back as conflicts; everything else is saved.
 */
export function saveDraft(certificationId: number, actor: Actor, { typed, seenAt }: Typing) {
  return inTransaction(async (trx) => {
    const { draft, scheme, isRevised, isOpen } = await writableAssessment(trx, certificationId, actor)
    const fields = [...typed].filter(([path, value]) => isField(path, scheme) && isOpen(path) && (value?.length ?? 0) <= LONGEST_FIELD)
    const merged = mergeDraft(draft, draft.version, new Map(fields), seenAt)
    assertFits(merged.document)
    if (!isRevised) for (const path of answeredAnew(merged)) Object.assign(merged.document, { [path]: CONFIRMED })

    const savedAt = now()
    await draft.merge({ document: merged.document, revisions: merged.revisions, savedById: actor.id!, savedAt }).save()
    return { ...merged, version: draft.version, savedAt }
  })
}

/** Whoever answers a changed question anew has looked at it. */
const answeredAnew = ({ document, saved }: { document: DraftDocument; saved: string[] }) =>
  saved
    .flatMap((path) => /^items\.(.+)\.answer$/.exec(path)?.[1] ?? [])
    .filter((item) => isAskedAgain(document, item))
    .map(changedPath)

function assertFits(document: DraftDocument) {
  if (officersOf(document).length > MOST_ENTRIES || advisersOf(document).length > MOST_ENTRIES) {
    throw new RuleViolation('too_many_entries', { most: MOST_ENTRIES })
  }
}
