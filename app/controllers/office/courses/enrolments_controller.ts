import type { HttpContext } from '@adonisjs/core/http'
import { acceptSeat } from '#actions/courses/accept_seat'
import { cancelEnrolment } from '#actions/courses/cancel_enrolment'
import { enterApplication } from '#actions/courses/enter_application'
import { enrolmentPage } from '#queries/courses/enrolment_page'
import { officeEnrolment } from '#queries/courses/office_enrolment'
import { officeSession } from '#queries/courses/office_session'
import { factsAsked } from '#rules/courses/application_needs'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'
import { keepingTyped } from '#services/forms/keeping_typed'
import { entryOfForm, entryValidator } from '#validators/office/courses/entry'
import { reasonValidator } from '#validators/office/courses/session'

/** One enrolment at the desk: entered from paper, accepted or cancelled on behalf, and its history. */
export default class EnrolmentsController {
  async create({ params, actor, view }: HttpContext) {
    const session = await officeSession(params.session_id, actor)
    const definition = session.kindEdition.definition as CourseKindDefinition
    return view.render('pages/office/courses/entry', { session, definition, asked: factsAsked(definition) })
  }

  async store(ctx: HttpContext) {
    const { id, kindEdition } = await officeSession(ctx.params.session_id, ctx.actor)
    const entry = entryOfForm(await ctx.request.validateUsing(entryValidator(kindEdition.definition)))
    const entered = await keepingTyped(ctx, () => enterApplication(id, entry, ctx.actor))
    ctx.session.flash('notice', { kind: 'success', text: ctx.i18n.t('course_desk.enter.done') })
    return ctx.response.redirect().toPath(`/office/courses/enrolments/${entered.id}`)
  }

  async show({ params, view }: HttpContext) {
    return view.render('pages/office/courses/enrolment', await enrolmentPage(await officeEnrolment(params.enrolment_id)))
  }

  async accept({ params, response, actor, session, i18n, receivedAt }: HttpContext) {
    const { id } = await officeEnrolment(params.enrolment_id)
    await acceptSeat(id, actor, receivedAt)
    session.flash('notice', { kind: 'success', text: i18n.t('course_desk.enrolment.accepted') })
    return response.redirect().toPath(`/office/courses/enrolments/${id}`)
  }

  async cancel(ctx: HttpContext) {
    const { id } = await officeEnrolment(ctx.params.enrolment_id)
    const { reason } = await ctx.request.validateUsing(reasonValidator)
    await keepingTyped(ctx, () => cancelEnrolment(id, ctx.actor, reason))
    ctx.session.flash('notice', { kind: 'success', text: ctx.i18n.t('course_desk.enrolment.cancelled') })
    return ctx.response.redirect().toPath(`/office/courses/enrolments/${id}`)
  }
}
