import type { HttpContext } from '@adonisjs/core/http'
import { confirmEmployee, endEmployee, refuseEmployee } from '#actions/companies/change_employment'
import { employmentsAt } from '#queries/companies/employments_at'
import { idIn } from '#values/id_in'

/** 従業員: who says to work here, confirmed or refused, and who has left. */
export default class EmployeesController {
  async index({ company, view }: HttpContext) {
    return view.render('pages/training/employees', await employmentsAt(company))
  }

  async update(ctx: HttpContext) {
    await confirmEmployee(placeIn(ctx))
    return done(ctx, 'confirmed')
  }

  async refuse(ctx: HttpContext) {
    await refuseEmployee(placeIn(ctx))
    return done(ctx, 'refused')
  }

  async destroy(ctx: HttpContext) {
    await endEmployee(placeIn(ctx))
    return done(ctx, 'has_left')
  }
}

const placeIn = ({ company, params, user }: HttpContext) => ({ company, employmentId: idIn(params.employment_id), actorId: user.id })

function done({ company, response, session, i18n }: HttpContext, what: 'confirmed' | 'refused' | 'has_left') {
  session.flash('notice', { kind: 'success', text: i18n.t(`training.employees.${what}`) })
  return response.redirect().toPath(`/companies/${company.id}/employees`)
}
