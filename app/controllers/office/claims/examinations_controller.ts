import type { HttpContext } from '@adonisjs/core/http'
import { checkItems } from '#actions/claims/check_items'
import { examinationPage } from '#queries/office/examination_page'
import { officeClaim } from '#queries/office/office_claim'
import { examinationValidator } from '#validators/office/claims'
import { idIn } from '#values/id_in'

/** 審査票 */
export default class ExaminationsController {
  async show({ params, user, view, request }: HttpContext) {
    const claim = await officeClaim(params.claim_id)
    return view.render('pages/office/claims/examination', await examinationPage(claim, user.id, idIn(request.input('file')) || null))
  }

  async update({ params, request, response, actor, session, i18n }: HttpContext) {
    const claim = await officeClaim(params.claim_id)
    const { items } = await request.validateUsing(examinationValidator)
    await checkItems(claim.id, items, actor)
    session.flash('notice', { kind: 'success', text: i18n.t('office.examination.saved') })
    return response.redirect().toPath(`/office/claims/${claim.id}/examination`)
  }
}
