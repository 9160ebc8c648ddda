import type { HttpContext } from '@adonisjs/core/http'
import { forgetFilter, keepFilter } from '#actions/office/keep_filter'
import { filterValidator } from '#validators/office/claims'
import { idIn } from '#values/id_in'

/** Views of the desk's list, kept by name. */
export default class FiltersController {
  async store({ request, response, user, session, i18n }: HttpContext) {
    const { name, query } = await request.validateUsing(filterValidator)
    await keepFilter(user.id, 'claims', name, query)
    session.flash('notice', { kind: 'success', text: i18n.t('office.desk.filter_kept', { name }) })
    return response.redirect().toPath(`/office/claims?${query}`)
  }

  async destroy({ params, response, user }: HttpContext) {
    await forgetFilter(user.id, 'claims', idIn(params.filter_id))
    return response.redirect().toPath('/office/claims')
  }
}
