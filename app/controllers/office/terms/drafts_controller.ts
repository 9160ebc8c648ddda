import type { HttpContext } from '@adonisjs/core/http'
import { copyTerms } from '#actions/terms/copy_terms'
import { discardTerms } from '#actions/terms/discard_terms'
import { draftOf } from '#queries/terms/draft_of'
import { draftPage } from '#services/terms/draft_page'
import { copyValidator } from '#validators/office/terms'
import { idIn } from '#values/id_in'

/** 制度の案: next terms, copied from what is in force. */
export default class DraftsController {
  async store({ request, response, actor, session, i18n }: HttpContext) {
    const draft = await copyTerms(await request.validateUsing(copyValidator), actor)
    session.flash('notice', { kind: 'success', text: i18n.t('terms.copied') })
    return response.redirect().toPath(`/office/programmes/drafts/${draft.id}`)
  }

  async show({ params, view, i18n, user }: HttpContext) {
    return view.render('pages/office/terms/show', draftPage(await draftOf(params.draft_id), user.id, i18n))
  }

  async destroy({ params, response, actor, session, i18n }: HttpContext) {
    await discardTerms(idIn(params.draft_id), actor)
    session.flash('notice', { kind: 'success', text: i18n.t('terms.discarded') })
    return response.redirect().toPath('/office/programmes')
  }
}
