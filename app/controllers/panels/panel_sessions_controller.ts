import type { HttpContext } from '@adonisjs/core/http'
import { cancelPanel } from '#actions/panels/cancel_panel'
import { closePanel } from '#actions/panels/close_panel'
import { openPanel } from '#actions/panels/open_panel'
import { recordAttendance } from '#actions/panels/record_attendance'
import { seenPanel } from '#queries/panels/seen_panel'
import { attendanceValidator, reasonValidator } from '#validators/panels/panel'

/** 開会・出席・閉会・中止 of a meeting. */
export default class PanelSessionsController {
  async open(ctx: HttpContext) {
    const { panel } = await seenPanel(ctx.params.panel_id, ctx.actor)
    const { attending } = await ctx.request.validateUsing(attendanceValidator)
    await openPanel(panel.id, attending ?? [], ctx.actor)
    return back(ctx, panel.id, 'opened')
  }

  async attend(ctx: HttpContext) {
    const { panel } = await seenPanel(ctx.params.panel_id, ctx.actor)
    const { attending } = await ctx.request.validateUsing(attendanceValidator)
    await recordAttendance(panel.id, attending ?? [], ctx.actor)
    return back(ctx, panel.id, 'attendance_recorded')
  }

  async close(ctx: HttpContext) {
    const { panel } = await seenPanel(ctx.params.panel_id, ctx.actor)
    await closePanel(panel.id, ctx.actor)
    return back(ctx, panel.id, 'closed')
  }

  async cancel(ctx: HttpContext) {
    const { panel } = await seenPanel(ctx.params.panel_id, ctx.actor)
    const { reason } = await ctx.request.validateUsing(reasonValidator)
    await cancelPanel(panel.id, reason, ctx.actor)
    return back(ctx, panel.id, 'cancelled')
  }
}

function back({ response, session, i18n }: HttpContext, panelId: number, said: string) {
  session.flash('notice', { kind: 'success', text: i18n.t(`panels.${said}`) })
  return response.redirect().toPath(`/office/certifications/panels/${panelId}`)
}
