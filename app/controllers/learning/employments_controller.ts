import type { HttpContext } from '@adonisjs/core/http'
import { declareEmployer } from '#actions/learning/declare_employer'
import { endEmployment } from '#actions/learning/end_employment'
import { keepingTyped } from '#services/forms/keeping_typed'
import { employerValidator } from '#validators/learning/profile'
import { idIn } from '#values/id_in'

/** 勤め先: declared by the person, confirmed by the company or the desk. */
export default class EmploymentsController {
  async store(ctx: HttpContext) {
    const { user, request, response, session, i18n } = ctx
    const declared = await request.validateUsing(employerValidator)

    await keepingTyped(ctx, () => declareEmployer(user.id, declared))
    session.flash('notice', { kind: 'success', text: i18n.t('learning.employers.declared') })
    return response.redirect().toPath('/my/profile')
  }

  async destroy({ user, params, response, session, i18n }: HttpContext) {
    await endEmployment(user.id, idIn(params.employment_id))
    session.flash('notice', { kind: 'success', text: i18n.t('learning.employers.ended') })
    return response.redirect().toPath('/my/profile')
  }
}
