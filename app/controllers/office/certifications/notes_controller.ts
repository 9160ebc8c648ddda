import type { HttpContext } from '@adonisjs/core/http'
import { writeNote } from '#actions/office/write_note'
import { deskCertification } from '#queries/certifications/desk_certification'
import { noteValidator } from '#validators/office/claims'

/** Notes for the office only. */
export default class NotesController {
  async store(ctx: HttpContext) {
    const { id } = await deskCertification(ctx)
    await writeNote({ type: 'certification', id }, await ctx.request.validateUsing(noteValidator), ctx.actor)
    ctx.session.flash('notice', { kind: 'success', text: ctx.i18n.t('office.noted') })
    return ctx.response.redirect().toPath(`/office/certifications/${id}`)
  }
}
