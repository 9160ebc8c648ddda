import type { HttpContext } from '@adonisjs/core/http'
import { acceptSeat } from '#actions/courses/accept_seat'
import { applyForSeat } from '#actions/courses/apply_for_seat'
import { cancelEnrolment } from '#actions/courses/cancel_enrolment'
import { declineSeat } from '#actions/courses/decline_seat'
import { claimBoothFee } from '#actions/training/claim_booth_fee'
import { bookableSession, bookableSessions } from '#queries/training/bookable_sessions'
import { boothPage } from '#queries/training/booth_page'
import { companyBooking, companyBookings } from '#queries/training/company_bookings'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'
import { isOpenToApplications } from '#rules/courses/open_to_applications'
import { keepingTyped } from '#services/forms/keeping_typed'
import { unanswered } from '#validators/learning/application'
import { sayWrong } from '#validators/say_wrong'
import { bookingValidator } from '#validators/training/booking'
import { now } from '#values/clock'
import { idIn } from '#values/id_in'

/** 出展・チケット: what a company applies for in its own name. */
export default class BoothsController {
  async index({ company, request, view }: HttpContext) {
    const { bookings, next } = await companyBookings(company.id, idIn(request.input('before')) || null)
    return view.render('pages/training/booths', { bookings, next, open: await bookableSessions() })
  }

  async create({ params, view }: HttpContext) {
    const session = await bookableSession(idIn(params.session_id))
    return view.render('pages/training/book', { session, course: session.course, kind: session.kindEdition.definition, isOpen: isOpenToApplications(session, now()) })
  }

  async store(ctx: HttpContext) {
    const { company, params, request, actor, user, response, session: flash, i18n, locale, receivedAt } = ctx
    const session = await bookableSession(idIn(params.session_id))
    const kind = session.kindEdition.definition as CourseKindDefinition
    const { seats = 1, answers = {} } = await request.validateUsing(bookingValidator(kind))
    const open = unanswered(kind, answers)
    if (open.length > 0) return sayWrong(ctx, Object.fromEntries(open.map(({ code, label }) => [`answers.${code}`, i18n.t('training.booths.answer_missing', { question: label[locale] })])))

    const application = { party: 'company' as const, companyId: company.id, userId: user.id, seats, answers: answers as Record<string, string>, payer: kind.fee ? ('company' as const) : undefined, receivedAt }
    const enrolment = await keepingTyped(ctx, () => applyForSeat(session.id, application, actor))
    flash.flash('notice', { kind: 'success', text: i18n.t('training.booths.sent') })
    return response.redirect().toPath(`/companies/${company.id}/training/booths/${enrolment.id}`)
  }

  async show({ company, params, view }: HttpContext) {
    return view.render('pages/training/booth', await boothPage(await companyBooking(company.id, idIn(params.enrolment_id))))
  }

  async accept(ctx: HttpContext) {
    const { id } = await companyBooking(ctx.company.id, idIn(ctx.params.enrolment_id))
    await acceptSeat(id, ctx.actor, ctx.receivedAt)
    return done(ctx, 'accepted')
  }

  async decline(ctx: HttpContext) {
    const { id } = await companyBooking(ctx.company.id, idIn(ctx.params.enrolment_id))
    await declineSeat(id, ctx.actor)
    return done(ctx, 'declined')
  }

  async cancel(ctx: HttpContext) {
    const { id } = await companyBooking(ctx.company.id, idIn(ctx.params.enrolment_id))
    await cancelEnrolment(id, ctx.actor)
    return done(ctx, 'cancelled')
  }

  /** 出展料を補助金で申請する: a draft that knows what the invoice says. */
  async claim({ company, params, actor, response }: HttpContext) {
    const { id } = await companyBooking(company.id, idIn(params.enrolment_id))
    const claim = await claimBoothFee(id, actor)
    return response.redirect().toPath(`/companies/${company.id}/claims/${claim.id}/sections/company`)
  }
}

function done({ company, params, response, session, i18n }: HttpContext, what: 'accepted' | 'declined' | 'cancelled') {
  session.flash('notice', { kind: 'success', text: i18n.t(`training.booths.${what}`) })
  return response.redirect().toPath(`/companies/${company.id}/training/booths/${idIn(params.enrolment_id)}`)
}
