import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { postLetter } from '#actions/letters/post_letter'
import type Panel from '#models/panel'
import { momentText } from '#values/show'

/** 招集: a letter to each member that names day and place, never a case. Another day or place calls everybody again, an earlier one too. */
export const inviteMembers = (trx: TransactionClientContract, panel: Panel) =>
  postToMembers(trx, panel, `invitation:${panel.calls}`, 'panel_invitation')

export async function postToMembers(trx: TransactionClientContract, panel: Panel, happening: string, template: string) {
  const members = await trx
    .from('panel_members')
    .join('users', 'users.id', 'panel_members.user_id')
    .where('panel_members.panel_id', panel.id)
    .whereNull('users.deactivated_at')
    .orderBy('users.id')
    .select('users.id', 'users.email', 'users.locale')

  for (const { id, email, locale } of members) {
    const when = momentText(panel.heldAt, locale === 'en' ? 'en' : 'ja')
    const data = { path: `/office/certifications/panels/${panel.id}`, when, place: panel.place }
    await postLetter(trx, { key: `panel:${panel.id}:${id}:${happening}`, to: email, userId: id, locale, template, data })
  }
}
