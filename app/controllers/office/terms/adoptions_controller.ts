import type { HttpContext } from '@adonisjs/core/http'
import { adoptTerms } from '#actions/terms/adopt_terms'
import { seenValidator } from '#validators/office/terms'
import { idIn } from '#values/id_in'

/** 決定: a second officer puts a draft in force. */
export default class AdoptionsController {
  async store({ params, request, response, actor, session, i18n }: HttpContext) {
    const id = idIn(params.draft_id)
    await adoptTerms(id, (await request.validateUsing(seenValidator)).version, actor)
    session.flash('notice', { kind: 'success', text: i18n.t('terms.adopted') })
    return response.redirect().toPath(`/office/programmes/drafts/${id}`)
  }
}
