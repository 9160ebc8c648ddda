import type { HttpContext } from '@adonisjs/core/http'
import { askExport } from '#actions/courses/ask_export'
import { downloadExport } from '#actions/courses/download_export'
import { officeSession } from '#queries/courses/office_session'
import { ownExport } from '#queries/courses/own_export'
import { EXPORT_DAYS } from '#rules/courses/export_days'
import { ENDINGS, type ExportFormat } from '#services/exports/export_file'
import { keepingTyped } from '#services/forms/keeping_typed'
import { exportValidator } from '#validators/office/courses/export'

/** Rosters and registers as files. The post at the desk is asked for again at the download. */
export default class ExportsController {
  async store(ctx: HttpContext) {
    const session = await officeSession(ctx.params.session_id, ctx.actor)
    const { kind, format, reason } = await ctx.request.validateUsing(exportValidator)
    const asked = await keepingTyped(ctx, () => askExport(session, { kind, format, locale: ctx.locale, reason: reason ?? null }, ctx.actor))
    return ctx.response.redirect().toPath(`/office/exports/${asked.id}`)
  }

  async show({ params, user, response, view }: HttpContext) {
    const asked = await ownExport(params.export_id, user.id)
    if (!asked.readyAt && !asked.failed) response.header('Refresh', '3')
    return view.render('pages/office/courses/export', { asked, until: asked.readyAt?.plus({ days: EXPORT_DAYS }) ?? null })
  }

  async download({ params, user, actor, response }: HttpContext) {
    const asked = await ownExport(params.export_id, user.id)
    const bytes = await downloadExport(asked, actor)
    const { ending, mediaType } = ENDINGS[asked.format as ExportFormat]
    response.header('Content-Type', mediaType)
    response.header('Content-Disposition', `attachment; filename="${asked.kind}-${asked.parameters.sessionId}.${ending}"`)
    return response.send(bytes)
  }
}
