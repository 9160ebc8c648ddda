import { inTransaction } from '#actions/in_transaction'
import { writableDraft } from '#actions/claims/writable_draft'
import { storedInstant } from '#models/columns'
import { mergeDraft } from '#rules/forms/merge_draft'
import type { FormStage } from '#rules/claims/stage_of'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

/** Takes a line or a hire off the form, with the files of the line. */
export function removeEntry(claimId: number, stage: FormStage, actor: Actor, list: 'lines' | 'hires', key: string) {
  return inTransaction(async (trx) => {
    const { draft, isOpen } = await writableDraft(trx, claimId, stage, actor)
    const entry = `${list}.${key}`
    if (!isOpen(entry)) return

    const gone = Object.keys(draft.document as Record<string, string>).filter((path) => path.startsWith(`${entry}.`))
    const merged = mergeDraft(draft, draft.version, new Map(gone.map((path) => [path, null])), () => draft.version)
    const at = now()
    await draft.merge({ document: merged.document, revisions: merged.revisions, savedById: actor.id!, savedAt: at }).save()
    if (list === 'lines') {
      await trx.from('evidence_files').where({ claim_id: claimId, stage, line_key: key }).whereNull('removed_at').update({ removed_at: storedInstant(at) })
    }
  })
}
