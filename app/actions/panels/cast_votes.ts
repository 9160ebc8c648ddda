import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { inTransaction } from '#actions/in_transaction'
import { lockedPanel } from '#actions/panels/locked_panel'
import PanelItem from '#models/panel_item'
import PanelMember from '#models/panel_member'
import PanelVote from '#models/panel_vote'
import { hasDeclared } from '#queries/panels/declared_cases'
import { hiddenCases } from '#queries/panels/hidden_cases'
import type { VoteWord } from '#rules/certifications/recommendation'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

export interface FieldVote {
  field: string
  vote: VoteWord
  conditions: string | null
}

/**
 * 議決: a member who attends and stays in the room votes on every field of a case, and may change the vote until the meeting closes.
 * @throws RuleViolation `panel_over`, `panel_cannot_vote`, `panel_vote_incomplete`
 */
export async function castVotes(itemId: number, votes: FieldVote[], actor: Actor) {
  const { panelId } = await PanelItem.findOrFail(itemId)

  await inTransaction(async (trx) => {
    await lockedPanel(trx, panelId)
    const item = await PanelItem.query({ client: trx }).where('id', itemId).preload('certification').firstOrFail()
    await assertVoter(trx, item, actor.id!)
    const fields = item.certification.fields as string[]
    const isWhole = votes.length === fields.length && fields.every((field) => votes.some((one) => one.field === field))
    if (!isWhole || votes.some(({ vote, conditions }) => vote === 'conditional' && !conditions))
      throw new RuleViolation('panel_vote_incomplete')

    await trx.from('panel_votes').where({ panel_item_id: itemId, user_id: actor.id! }).delete()
    for (const vote of votes) {
      const conditions = vote.vote === 'conditional' ? vote.conditions : null
      await PanelVote.create({ ...vote, conditions, panelItemId: itemId, userId: actor.id!, votedAt: now() }, { client: trx })
    }
  })
}

async function assertVoter(trx: TransactionClientContract, { id, panelId, certificationId }: PanelItem, userId: number) {
  const member = await PanelMember.query({ client: trx }).where({ panelId, userId }).first()
  const isOutside = await trx.from('panel_recusals').where({ panel_item_id: id, user_id: userId }).first()
  const mayVote = member?.attends && !isOutside && !(await hiddenCases(userId, trx)).has(certificationId)
  if (!mayVote || !(await hasDeclared(userId, certificationId, trx))) throw new RuleViolation('panel_cannot_vote')
}
