import type { HttpContext } from '@adonisjs/core/http'
import { saveReviewerProfile } from '#actions/reviews/save_reviewer_profile'
import ReviewerProfile from '#models/reviewer_profile'
import { fieldsOfSchemes } from '#queries/certifications/fields_of_schemes'
import { organisations } from '#rules/certifications/typed_organisations'
import { reviewerProfileValidator } from '#validators/office/reviews'

/** What a reviewer tells of themselves: expertise, capacity, absence, and whom they are close to. Nobody else reads the latter. */
export default class ReviewerProfilesController {
  async edit({ user, view }: HttpContext) {
    const profile = await ReviewerProfile.findBy('userId', user.id)
    return view.render('pages/reviews/profile', { profile, email: user.email, fields: await fieldsOfSchemes() })
  }

  async update({ request, response, actor, session, i18n }: HttpContext) {
    const typed = await request.validateUsing(reviewerProfileValidator)
    const employers = (typed.employers ?? []).map((one) => ({ ...one, since: one.since ?? null, until: one.until ?? null }))
    await saveReviewerProfile(
      {
        expertise: typed.expertise ?? [],
        capacity: typed.capacity,
        absentFrom: typed.absentFrom ?? null,
        absentUntil: typed.absentUntil ?? null,
        otherEmails: typed.otherEmails ?? [],
        address: typed.address ?? null,
        employers: organisations(employers),
        clients: organisations(typed.clients ?? []),
      },
      actor
    )
    session.flash('notice', { kind: 'success', text: i18n.t('reviews.profile.saved') })
    return response.redirect().toPath('/office/certifications/reviews/profile')
  }
}
