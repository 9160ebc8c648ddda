import { inTransaction } from '#actions/in_transaction'
import { recordAudit } from '#actions/office/record_audit'
import { lockedDraft } from '#actions/terms/locked_draft'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

/** Puts a draft away; it stays to be read. */
export const discardTerms = (draftId: number, actor: Actor) =>
  inTransaction(async (trx) => {
    const draft = await lockedDraft(trx, draftId)
    await draft.merge({ state: 'discarded', openKey: null, closedById: actor.id, closedAt: now() }).save()
    await recordAudit(trx, { actor, action: 'terms_draft.discarded', subject: { type: 'terms_draft', id: draft.id } })
  })
