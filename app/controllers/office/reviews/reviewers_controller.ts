import type { HttpContext } from '@adonisjs/core/http'
import db from '@adonisjs/lucid/services/db'
import { fieldsOfSchemes } from '#queries/certifications/fields_of_schemes'
import { reviewersAt } from '#queries/certifications/reviewers_at'
import { isAbsent } from '#rules/certifications/reviewer_ranking'
import { today } from '#values/clock'

/** 審査員名簿 for the clerk: who knows what, has how much to do, and is away. Nothing of what they told in confidence. */
export default class ReviewersController {
  async index({ view }: HttpContext) {
    const listed = async (post: 'reviewer' | 'expert') =>
      (await reviewersAt(db.connection(), post)).map((one) => ({ ...one, isAway: isAbsent(one, today()) }))
    return view.render('pages/reviews/people', {
      reviewers: await listed('reviewer'),
      experts: await listed('expert'),
      schemes: await fieldsOfSchemes(),
    })
  }
}
