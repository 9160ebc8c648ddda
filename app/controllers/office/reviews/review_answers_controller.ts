import type { HttpContext } from '@adonisjs/core/http'
import { declareTies } from '#actions/reviews/declare_ties'
import { declineReview } from '#actions/reviews/decline_review'
import { refuseTied } from '#actions/reviews/recuse_tied'
import { ownAssignment } from '#queries/certifications/own_assignment'
import { declarationValidator, refusalValidator } from '#validators/office/reviews'

const HOME = '/office/certifications/reviews'

/** A reviewer's answer to an invitation: the declaration that opens the case or closes it, or a refusal. */
export default class ReviewAnswersController {
  async declare(ctx: HttpContext) {
    const { request, response, actor, session, i18n } = ctx
    const { id } = await this.own(ctx)
    const { answer, note } = await request.validateUsing(declarationValidator)
    const isFree = answer === 'none'
    await declareTies(id, { answer, note: note ?? null }, actor)
    session.flash('notice', { kind: 'success', text: i18n.t(isFree ? 'reviews.invitation.accepted' : 'reviews.invitation.recused') })
    return response.redirect().toPath(isFree ? `${HOME}/${id}` : HOME)
  }

  async decline(ctx: HttpContext) {
    const { request, response, actor, session, i18n } = ctx
    const { id } = await this.own(ctx)
    const { reason } = await request.validateUsing(refusalValidator)
    await declineReview(id, reason, actor)
    session.flash('notice', { kind: 'success', text: i18n.t('reviews.invitation.declined') })
    return response.redirect().toPath(HOME)
  }

  private async own({ params, user }: HttpContext) {
    const assignment = await ownAssignment(params.assignment_id, user.id)
    await refuseTied(assignment)

    return assignment
  }
}
