import type { HttpContext } from '@adonisjs/core/http'
import { assignClaim } from '#actions/claims/assign_claim'
import { officeClaim } from '#queries/office/office_claim'
import { assignmentValidator } from '#validators/office/claims'

/** 担当: a clerk takes a case, or hands it over. */
export default class AssignmentsController {
  async store({ params, request, response, actor, session, i18n }: HttpContext) {
    const claim = await officeClaim(params.claim_id)
    const { to, note } = await request.validateUsing(assignmentValidator)
    await assignClaim(claim.id, to ?? actor.id!, actor, note)
    session.flash('notice', { kind: 'success', text: i18n.t(to && to !== actor.id ? 'office.handed_over' : 'office.taken') })
    return response.redirect().toPath(`/office/claims/${claim.id}`)
  }
}
