import type { HttpContext } from '@adonisjs/core/http'
import { endReview } from '#actions/reviews/end_review'
import { inviteReviewer } from '#actions/reviews/invite_reviewer'
import { assignmentPage } from '#queries/certifications/assignment_page'
import { deskCertification } from '#queries/certifications/desk_certification'
import { endingValidator, invitationValidator } from '#validators/office/reviews'
import { idIn } from '#values/id_in'

/** 審査員の割当て */
export default class AssignmentsController {
  async index(ctx: HttpContext) {
    return ctx.view.render('pages/reviews/assignments', await assignmentPage(await deskCertification(ctx)))
  }

  async store(ctx: HttpContext) {
    const { request, response, actor, session, i18n } = ctx
    const { id } = await deskCertification(ctx)
    const { reviewer, kind, fields } = await request.validateUsing(invitationValidator)
    await inviteReviewer(id, { reviewerId: reviewer, kind, fields: fields ?? [] }, actor)
    session.flash('notice', { kind: 'success', text: i18n.t('reviews.assignments.invited') })
    return response.redirect().toPath(`/office/certifications/${id}/reviewers`)
  }

  async end(ctx: HttpContext) {
    const { params, request, response, actor, session, i18n } = ctx
    const { id } = await deskCertification(ctx)
    const { reason } = await request.validateUsing(endingValidator)
    await endReview(id, idIn(params.assignment_id), reason, actor)
    session.flash('notice', { kind: 'success', text: i18n.t('reviews.assignments.ended') })
    return response.redirect().toPath(`/office/certifications/${id}/reviewers`)
  }
}
