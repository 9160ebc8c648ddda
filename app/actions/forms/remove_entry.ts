import type { CaseForm } from '#actions/forms/case_form'
import { inTransaction } from '#actions/in_transaction'
import { storedInstant } from '#models/columns'
import EvidenceFile from '#models/evidence_file'
import { mergeDraft } from '#rules/forms/merge_draft'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

/** Takes an entry of a list off a form, with its files. */
export function removeEntry(form: CaseForm, actor: Actor, list: string, key: string) {
  return inTransaction(async (trx) => {
    const { draft, isOpen } = await form.writable(trx, actor)
    const entry = `${list}.${key}`
    if (!isOpen(entry)) return

    const gone = Object.keys(draft.document as Record<string, string>).filter((path) => path.startsWith(`${entry}.`))
    const merged = mergeDraft(draft, draft.version, new Map(gone.map((path) => [path, null])), () => draft.version)
    const at = now()
    await draft.merge({ document: merged.document, revisions: merged.revisions, savedById: actor.id!, savedAt: at }).save()
    if (list !== 'lines') return
    const files = EvidenceFile.query({ client: trx }).where({ ...form.owner, stage: form.stage, lineKey: key })
    await files.whereNull('removedAt').update({ removedAt: storedInstant(at) })
  })
}
