import type { HttpContext } from '@adonisjs/core/http'
import { approveApplication } from '#actions/courses/approve_application'
import { refuseApplication } from '#actions/courses/refuse_application'
import { officeEnrolment } from '#queries/courses/office_enrolment'
import { keepingTyped } from '#services/forms/keeping_typed'
import { reasonValidator } from '#validators/office/courses/session'

/** 受講決定: an application is admitted, or refused with its reason. */
export default class DecisionsController {
  async approve({ params, response, actor, session, i18n }: HttpContext) {
    const { id, courseSessionId } = await officeEnrolment(params.enrolment_id)
    const { state } = await approveApplication(id, actor)
    session.flash('notice', { kind: 'success', text: i18n.t(`course_desk.decision.${state === 'waiting' ? 'waits' : 'approved'}`) })
    return response.redirect().toPath(`/office/courses/sessions/${courseSessionId}`)
  }

  async refuse(ctx: HttpContext) {
    const { id, courseSessionId } = await officeEnrolment(ctx.params.enrolment_id)
    const { reason } = await ctx.request.validateUsing(reasonValidator)
    await keepingTyped(ctx, () => refuseApplication(id, ctx.actor, reason))
    ctx.session.flash('notice', { kind: 'success', text: ctx.i18n.t('course_desk.decision.refused') })
    return ctx.response.redirect().toPath(`/office/courses/sessions/${courseSessionId}`)
  }
}
