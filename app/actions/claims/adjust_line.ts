import { examine } from '#actions/claims/examine'
import { noteExamined } from '#actions/claims/note_examined'
import { recordAudit } from '#actions/office/record_audit'
import CostItem from '#models/cost_item'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { yen } from '#values/yen'

export type LineAdjustment = { kind: 'undo' } | { kind: 'strike' | 'reduce'; amount?: number | null; reason: string; article: string }

/**
 * 経費の査定: strikes a line (nothing of it counts) or reduces it, with reason and article; `undo` lets it count in full again.
 * @throws RuleViolation `reduction_out_of_range`
 */
export function adjustLine(claimId: number, key: string, adjustment: LineAdjustment, actor: Actor) {
  return examine(claimId, actor, async ({ claim, stage, trx }) => {
    const line = await CostItem.query({ client: trx }).where({ claimId: claim.id, stage, key }).firstOrFail()
    const before = { accepted: line.acceptedAmount, reason: line.adjustmentReason, article: line.adjustmentArticle }

    if (adjustment.kind === 'undo') {
      line.merge({ acceptedAmount: null, adjustmentReason: null, adjustmentArticle: null, adjustedById: null })
    } else {
      const { reason, article } = adjustment
      line.merge({
        acceptedAmount: acceptedOf(line, adjustment),
        adjustmentReason: reason,
        adjustmentArticle: article,
        adjustedById: actor.id,
      })
    }
    await line.save()
    const after = { accepted: line.acceptedAmount, reason: line.adjustmentReason, article: line.adjustmentArticle }
    await recordAudit(trx, {
      actor,
      action: 'line.adjusted',
      subject: { type: 'claim', id: claim.id },
      changes: { stage, line: key, before, after },
    })
    await noteExamined(claim, trx)
  })
}

function acceptedOf({ netAmount }: CostItem, { kind, amount }: { kind: 'strike' | 'reduce'; amount?: number | null }) {
  if (kind === 'strike') return yen(0)
  if (!amount || amount >= netAmount) throw new RuleViolation('reduction_out_of_range', { most: netAmount - 1 })
  return yen(amount)
}
