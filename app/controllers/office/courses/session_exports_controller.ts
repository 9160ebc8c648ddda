import type { HttpContext } from '@adonisjs/core/http'
import { askSessionExport } from '#actions/courses/ask_session_export'
import { officeSession } from '#queries/courses/office_session'
import { keepingTyped } from '#services/forms/keeping_typed'
import { exportValidator } from '#validators/office/courses/export'

/** The roster or the register of one session as a file. */
export default class SessionExportsController {
  async store(ctx: HttpContext) {
    const session = await officeSession(ctx.params.session_id, ctx.actor)
    const { kind, format, reason } = await ctx.request.validateUsing(exportValidator)
    const asked = await keepingTyped(ctx, () => askSessionExport(session, { kind, format, locale: ctx.locale, reason: reason ?? null }, ctx.actor))
    return ctx.response.redirect().toPath(`/office/exports/${asked.id}`)
  }
}
