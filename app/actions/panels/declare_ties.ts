import { inTransaction } from '#actions/in_transaction'
import { lockedPanel } from '#actions/panels/locked_panel'
import { BY_DATA } from '#actions/panels/recuse_by_data'
import { holdReview } from '#actions/reviews/hold_review'
import { writeRecusal } from '#actions/panels/write_recusal'
import ConflictDeclaration from '#models/conflict_declaration'
import PanelItem from '#models/panel_item'
import PanelMember from '#models/panel_member'
import type { DeclaredTie } from '#rules/certifications/declared_ties'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

export interface Ties {
  answer: DeclaredTie
  note: string | null
}

/**
 * A member declares before a case opens. Whoever has ties leaves the room, and the case no longer exists for them;
 * whoever has none neither works on the case nor approves it.
 * @throws RuleViolation `panel_over`, `panel_member_unknown`, `four_eyes`
 */
export async function declareTies(itemId: number, { answer, note }: Ties, actor: Actor): Promise<ConflictDeclaration> {
  const { panelId, certificationId } = await PanelItem.findOrFail(itemId)
  const userId = actor.id!

  return inTransaction(async (trx) => {
    await lockedPanel(trx, panelId, ['planned', 'open'])
    const member = await PanelMember.query({ client: trx }).where({ panelId, userId }).first()
    if (!member) throw new RuleViolation('panel_member_unknown')
    if (answer === 'none') await holdReview(trx, certificationId, userId)
    else await writeRecusal(trx, itemId, userId, BY_DATA)

    return ConflictDeclaration.create({ certificationId, userId, answer, note, declaredAt: now() }, { client: trx })
  })
}
