import type { HttpContext } from '@adonisjs/core/http'
import { shareItems } from '#actions/learning/share_items'
import { ownEnrolment } from '#queries/learning/own_enrolment'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'
import { itemsOf } from '#rules/courses/shared_items'
import { sharingValidator } from '#validators/learning/course'

/** 会社に見せるもの: chosen by the participant alone, and taken back at once. */
export default class SharingsController {
  async update({ user, actor, params, request, response, session, i18n }: HttpContext) {
    const enrolment = await ownEnrolment(user.id, params.enrolment_id)
    const { shared = [] } = await request.validateUsing(sharingValidator)
    const { privacy } = enrolment.session.kindEdition.definition as CourseKindDefinition

    await shareItems(enrolment.id, itemsOf(privacy).filter((item) => shared.includes(item)), actor)
    session.flash('notice', { kind: 'success', text: i18n.t('learning.sharing.saved') })
    return response.redirect().toPath(`/my/courses/${enrolment.id}#sharing`)
  }
}
