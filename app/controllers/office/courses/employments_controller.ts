import type { HttpContext } from '@adonisjs/core/http'
import { confirmEmploymentAtDesk, refuseEmploymentAtDesk } from '#actions/courses/decide_employment'
import Employment from '#models/employment'
import { declaredEmployments } from '#queries/courses/declared_employments'
import { idIn } from '#values/id_in'

/** 勤務先の確認: until somebody confirms an employer, its employee counts as from outside. */
export default class EmploymentsController {
  async index({ request, view }: HttpContext) {
    const after = idIn(request.input('after')) || null
    const { rows, hasMore } = await declaredEmployments(after)
    return view.render('pages/office/courses/employments', {
      rows,
      first: after ? '/office/courses/employments' : null,
      next: hasMore ? `/office/courses/employments?after=${rows.at(-1)!.id}` : null,
    })
  }

  async confirm({ params, response, actor, session, i18n }: HttpContext) {
    await confirmEmploymentAtDesk(await Employment.findOrFail(idIn(params.employment_id)), actor)
    session.flash('notice', { kind: 'success', text: i18n.t('course_desk.employments.confirmed') })
    return response.redirect().toPath('/office/courses/employments')
  }

  async refuse({ params, response, actor, session, i18n }: HttpContext) {
    await refuseEmploymentAtDesk(await Employment.findOrFail(idIn(params.employment_id)), actor)
    session.flash('notice', { kind: 'success', text: i18n.t('course_desk.employments.refused') })
    return response.redirect().toPath('/office/courses/employments')
  }
}
