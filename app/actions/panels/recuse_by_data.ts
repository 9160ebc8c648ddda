import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import PanelItem from '#models/panel_item'
import PanelMember from '#models/panel_member'
import { writeRecusal } from '#actions/panels/write_recusal'
import { hiddenCases } from '#queries/panels/hidden_cases'

/** Stands for a reason that follows from data; it is put into words where it is read. */
export const BY_DATA = 'data'

/** 除斥 that follows from data: every member leaves the room for the cases that do not exist for them. Done again whenever either may have changed. */
export async function recuseByData(trx: TransactionClientContract, panelId: number) {
  const members = await PanelMember.query({ client: trx }).where('panelId', panelId).orderBy('userId')
  const items = await PanelItem.query({ client: trx }).where('panelId', panelId).whereNull('outcome').orderBy('id')
  for (const { userId } of members) {
    const hidden = await hiddenCases(userId, trx)
    for (const item of items) if (hidden.has(item.certificationId)) await writeRecusal(trx, item.id, userId, BY_DATA)
  }
}
