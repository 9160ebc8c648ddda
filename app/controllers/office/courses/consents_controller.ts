import type { HttpContext } from '@adonisjs/core/http'
import { recordConsent, refuseConsent } from '#actions/courses/consent_of_guardian'
import { officeEnrolment } from '#queries/courses/office_enrolment'
import { keepingTyped } from '#services/forms/keeping_typed'
import { paperConsentValidator } from '#validators/office/courses/entry'

/** 保護者の同意, from the paper that the desk holds in its hands. */
export default class ConsentsController {
  async store(ctx: HttpContext) {
    const { id } = await officeEnrolment(ctx.params.enrolment_id)
    const { guardian, answer, photoAllowed } = await ctx.request.validateUsing(paperConsentValidator)
    const word = { enrolmentId: id, paper: { name: guardian }, actor: ctx.actor }
    await keepingTyped(ctx, () => (answer === 'yes' ? recordConsent(word, { photoAllowed: photoAllowed === '1', receivedAt: ctx.receivedAt }) : refuseConsent(word)))
    ctx.session.flash('notice', { kind: 'success', text: ctx.i18n.t('course_desk.consent.recorded') })
    return ctx.response.redirect().toPath(`/office/courses/enrolments/${id}`)
  }
}
