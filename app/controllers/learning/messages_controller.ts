import type { HttpContext } from '@adonisjs/core/http'
import { writeToDesk } from '#actions/learning/write_to_desk'
import { ownEnrolment } from '#queries/learning/own_enrolment'
import { keepingTyped } from '#services/forms/keeping_typed'
import { deskMessageValidator } from '#validators/learning/course'

/** What a participant writes to the desk. */
export default class MessagesController {
  async store(ctx: HttpContext) {
    const { user, params, request, response, session, i18n } = ctx
    const enrolment = await ownEnrolment(user.id, params.enrolment_id)
    const { body } = await request.validateUsing(deskMessageValidator)

    await keepingTyped(ctx, () => writeToDesk(enrolment, body, user.id))
    session.flash('notice', { kind: 'success', text: i18n.t('learning.course.sent') })
    return response.redirect().toPath(`/my/courses/${enrolment.id}#messages`)
  }
}
