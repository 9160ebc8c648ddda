import { postToMembers } from '#actions/panels/invite_members'
import { takeStep } from '#actions/panels/take_step'
import type { Actor } from '#values/actor'

/** 中止（第8条第2項）: its cases wait for the next meeting. */
export const cancelPanel = (panelId: number, reason: string, actor: Actor) =>
  takeStep(panelId, 'cancel', actor, async ({ row, trx }) => {
    await postToMembers(trx, row, 'cancelled', 'panel_cancelled')
    return { reason }
  })
