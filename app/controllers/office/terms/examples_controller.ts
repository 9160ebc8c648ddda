import type { HttpContext } from '@adonisjs/core/http'
import { confirmExamples } from '#actions/terms/confirm_examples'
import { changeRows } from '#actions/terms/save_terms'
import { confirmedResults } from '#services/terms/confirmed_results'
import { today } from '#values/clock'
import { dayText } from '#values/show'
import { idIn } from '#values/id_in'

/** The officer says which new results of the worked examples are right. */
export default class ExamplesController {
  async update({ params, request, response, actor, session, i18n }: HttpContext) {
    const id = idIn(params.draft_id)
    const confirmed = confirmedResults(request.input('right'))
    const source = i18n.t('terms.example.source', { day: dayText(today()) })
    await confirmExamples(id, confirmed, source, actor)
    await changeRows(id, String(request.input('_do', '')), actor)
    session.flash('notice', { kind: 'success', text: i18n.t('terms.saved') })
    return response.redirect().toPath(`/office/programmes/drafts/${id}#examples`)
  }
}
