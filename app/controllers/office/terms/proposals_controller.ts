import type { HttpContext } from '@adonisjs/core/http'
import { proposeTerms } from '#actions/terms/propose_terms'
import { seenValidator } from '#validators/office/terms'
import { idIn } from '#values/id_in'

/** 起案: the other officers are asked to adopt a draft. */
export default class ProposalsController {
  async store({ params, request, response, actor, session, i18n }: HttpContext) {
    const id = idIn(params.draft_id)
    await proposeTerms(id, (await request.validateUsing(seenValidator)).version, actor)
    session.flash('notice', { kind: 'success', text: i18n.t('terms.proposed') })
    return response.redirect().toPath(`/office/programmes/drafts/${id}`)
  }
}
