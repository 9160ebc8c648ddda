import type { HttpContext } from '@adonisjs/core/http'
import { assignCertification } from '#actions/certifications/assign_certification'
import { deskCertification } from '#queries/certifications/desk_certification'
import { assignmentValidator } from '#validators/office/claims'

/** 担当: a clerk takes a certification, or hands it over. */
export default class AssignmentsController {
  async store(ctx: HttpContext) {
    const { request, response, actor, session, i18n } = ctx
    const { id } = await deskCertification(ctx)
    const { to, note } = await request.validateUsing(assignmentValidator)
    await assignCertification(id, to ?? actor.id!, actor, note)
    session.flash('notice', { kind: 'success', text: i18n.t(to && to !== actor.id ? 'office.handed_over' : 'office.taken') })
    return response.redirect().toPath(`/office/certifications/${id}`)
  }
}
