import type { HttpContext } from '@adonisjs/core/http'
import { refuseTied } from '#actions/reviews/recuse_tied'
import { saveReview } from '#actions/reviews/save_review'
import { sendReview } from '#actions/reviews/send_review'
import ReviewerProfile from '#models/reviewer_profile'
import { invitationPage } from '#queries/certifications/invitation_page'
import { ownAssignment } from '#queries/certifications/own_assignment'
import { ownAssignments } from '#queries/certifications/own_assignments'
import { reviewPage } from '#queries/certifications/review_page'
import { typingOfForm } from '#rules/forms/typing'
import { autosaveValidator, typingOfAutosave } from '#validators/forms/autosave'
import { idIn } from '#values/id_in'
import { timeText } from '#values/show'

/** 審査: what lies with a reviewer, and the workbench of one review. Before the declaration only the company is shown. */
export default class ReviewsController {
  async index({ user, view }: HttpContext) {
    const hasProfile = (await ReviewerProfile.findBy('userId', user.id)) !== null
    return view.render('pages/reviews/index', { assignments: await ownAssignments(user.id), hasProfile })
  }

  async show(ctx: HttpContext) {
    const { request, view } = ctx
    const assignment = await this.own(ctx)
    if (assignment.state === 'invited') return view.render('pages/reviews/invitation', await invitationPage(assignment))

    const asked = { field: String(request.input('field', '')), file: idIn(request.input('file')) }
    return view.render('pages/reviews/show', await reviewPage(assignment, asked))
  }

  /** For a page whose session had ended: a fresh token. */
  async draft(ctx: HttpContext) {
    const assignment = await this.own(ctx)
    return ctx.response.json({ token: ctx.request.csrfToken, isWritable: assignment.state === 'accepted' })
  }

  async update(ctx: HttpContext) {
    const { request, response, actor, i18n, session } = ctx
    const { id } = await this.own(ctx)
    if (request.accepts(['html', 'json']) === 'json') {
      const { typed } = typingOfAutosave(await request.validateUsing(autosaveValidator))
      const { version, saved, savedAt } = await saveReview(id, typed, actor)
      return response.json({
        version,
        saved,
        conflicts: [],
        receipt: '',
        savedText: i18n.t('reviews.form.saved_at', { time: timeText(savedAt) }),
      })
    }

    await saveReview(id, typingOfForm(request.body()).typed, actor)
    session.flash('notice', { kind: 'success', text: i18n.t('reviews.form.saved') })
    const next = request.input('_next')
    return response
      .redirect()
      .toPath(`/office/certifications/reviews/${id}${typeof next === 'string' ? `?field=${encodeURIComponent(next)}` : ''}`)
  }

  async send(ctx: HttpContext) {
    const { response, actor, session, i18n } = ctx
    const { id } = await this.own(ctx)
    await sendReview(id, actor)
    session.flash('notice', { kind: 'success', text: i18n.t('reviews.form.sent') })
    return response.redirect().toPath('/office/certifications/reviews')
  }

  private async own({ params, user }: HttpContext) {
    const assignment = await ownAssignment(params.assignment_id, user.id)
    await refuseTied(assignment)

    return assignment
  }
}
