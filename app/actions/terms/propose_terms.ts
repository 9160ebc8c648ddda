import { inTransaction } from '#actions/in_transaction'
import { postToDesk } from '#actions/letters/post_to_desk'
import { recordAudit } from '#actions/office/record_audit'
import { draftInOrder } from '#actions/terms/draft_in_order'
import { holdDraft } from '#actions/terms/hold_draft'
import { lockedDraft } from '#actions/terms/locked_draft'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

/**
 * 起案: asks the other officers to adopt the draft as it stands. Whatever is written afterwards voids it.
 * @throws RuleViolation `terms_moved`, and what `draftInOrder` refuses
 */
export const proposeTerms = (draftId: number, seenVersion: number, actor: Actor) =>
  inTransaction(async (trx) => {
    const draft = await lockedDraft(trx, draftId)
    if (draft.version !== seenVersion) throw new RuleViolation('terms_moved')
    if (draft.version === 0) throw new RuleViolation('terms_unchanged')
    await draftInOrder(draft, trx)
    await holdDraft(trx, draft.id, actor.id!, 'terms_author')
    await draft.merge({ proposedVersion: draft.version, proposedById: actor.id, proposedAt: now() }).save()
    await recordAudit(trx, { actor, action: 'terms_draft.proposed', subject: { type: 'terms_draft', id: draft.id }, changes: { version: draft.version } })
    const happening = `terms_draft:${draft.id}:proposed:${draft.version}`
    await postToDesk(trx, { desk: 'programmes', post: 'officer' }, { happening, template: 'terms_waiting', path: `/office/programmes/drafts/${draft.id}` })
  })
