import type { HttpContext } from '@adonisjs/core/http'
import { writeNote } from '#actions/office/write_note'
import { officeClaim } from '#queries/office/office_claim'
import { noteValidator } from '#validators/office/claims'

/** Notes for the office only. */
export default class NotesController {
  async store({ params, request, response, actor, session, i18n }: HttpContext) {
    const claim = await officeClaim(params.claim_id)
    await writeNote({ type: 'claim', id: claim.id }, await request.validateUsing(noteValidator), actor)
    session.flash('notice', { kind: 'success', text: i18n.t('office.noted') })
    return response.redirect().toPath(`/office/claims/${claim.id}`)
  }
}
