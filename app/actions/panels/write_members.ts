import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Panel from '#models/panel'
import PanelMember from '#models/panel_member'
import { possibleMembers } from '#queries/panels/possible_members'
import { RuleViolation } from '#rules/rule_violation'

/**
 * Who sits on a meeting: one chair at least, and as many as hear a case.
 * @throws RuleViolation `panel_member_unknown`, `panel_chair_missing`, `panel_too_small`
 */
export async function writeMembers(trx: TransactionClientContract, panel: Panel, userIds: number[], quorum: number) {
  const wanted = [...new Set(userIds)]
  const possible = await possibleMembers(trx)
  const members = possible.filter(({ id }) => wanted.includes(id))
  if (members.length < wanted.length) throw new RuleViolation('panel_member_unknown')
  if (members.every(({ post }) => post !== 'chair')) throw new RuleViolation('panel_chair_missing')
  if (members.length < quorum) throw new RuleViolation('panel_too_small', { quorum })

  await trx.from('panel_members').where('panel_id', panel.id).whereNotIn('user_id', wanted).delete()
  for (const { id, post } of members) await PanelMember.updateOrCreate({ panelId: panel.id, userId: id }, { post }, { client: trx })
}
