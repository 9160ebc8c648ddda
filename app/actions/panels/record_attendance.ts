import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { inTransaction } from '#actions/in_transaction'
import { assertChairs, lockedPanel } from '#actions/panels/locked_panel'
import type { Actor } from '#values/actor'

/** 出席: a member comes late or leaves early. The chair who records it attends. */
export const recordAttendance = (panelId: number, attending: number[], chair: Actor) =>
  inTransaction(async (trx) => {
    await lockedPanel(trx, panelId)
    await assertChairs(trx, panelId, chair.id)
    await writeAttendance(trx, panelId, [...attending, chair.id!])
  })

/** @returns how many attend */
export async function writeAttendance(trx: TransactionClientContract, panelId: number, attending: number[]): Promise<number> {
  await trx.from('panel_members').where('panel_id', panelId).whereNotIn('user_id', attending).update({ attends: false })
  return Number(await trx.from('panel_members').where('panel_id', panelId).whereIn('user_id', attending).update({ attends: true }))
}
