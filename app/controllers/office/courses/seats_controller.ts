import type { HttpContext } from '@adonisjs/core/http'
import { changeSeats } from '#actions/courses/change_seats'
import { closeWaitlist } from '#actions/courses/close_waitlist'
import SeatLimit from '#models/seat_limit'
import { limitsOf } from '#queries/courses/limits_of'
import { officeSession } from '#queries/courses/office_session'
import { keepingTyped } from '#services/forms/keeping_typed'
import { seatsValidator } from '#validators/office/courses/session'

/** The seats of a session, its further limits, and the end of its waiting list. */
export default class SeatsController {
  async edit({ params, actor, view }: HttpContext) {
    const session = await officeSession(params.session_id, actor)
    const limits = limitsOf(session, await SeatLimit.query().where('courseSessionId', session.id).orderBy('position'))
    return view.render('pages/office/courses/seats', { session, definition: session.kindEdition.definition, limits })
  }

  async update(ctx: HttpContext) {
    const { id } = await officeSession(ctx.params.session_id, ctx.actor)
    const sent = await ctx.request.validateUsing(seatsValidator)
    await keepingTyped(ctx, () => changeSeats(id, { seats: sent.seats, limits: sent.limits ?? [] }, ctx.actor))
    ctx.session.flash('notice', { kind: 'success', text: ctx.i18n.t('course_desk.seats_form.saved') })
    return ctx.response.redirect().toPath(`/office/courses/sessions/${id}`)
  }

  async close({ params, response, actor, session, i18n }: HttpContext) {
    const { id } = await officeSession(params.session_id, actor)
    const told = await closeWaitlist(id, actor)
    session.flash('notice', { kind: 'success', text: i18n.t('course_desk.session_page.closed', { count: told }) })
    return response.redirect().toPath(`/office/courses/sessions/${id}`)
  }
}
