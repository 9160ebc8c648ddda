import type { HttpContext } from '@adonisjs/core/http'
import { forgetFilter, keepFilter } from '#actions/office/keep_filter'
import { filterValidator } from '#validators/office/claims'
import { idIn } from '#values/id_in'

/** Views of a desk's list, kept by name. */
export default class FiltersController {
  async store({ request, response, user, desk, session, i18n }: HttpContext) {
    const { name, query } = await request.validateUsing(filterValidator)
    await keepFilter(user.id, desk, name, query)
    session.flash('notice', { kind: 'success', text: i18n.t('office.desk.filter_kept', { name }) })
    return response.redirect().toPath(`/office/${desk}?${query}`)
  }

  async destroy({ params, response, user, desk }: HttpContext) {
    await forgetFilter(user.id, desk, idIn(params.filter_id))
    return response.redirect().toPath(`/office/${desk}`)
  }
}
