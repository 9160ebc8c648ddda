import type { HttpContext } from '@adonisjs/core/http'
import { returnForCorrection } from '#actions/claims/return_for_correction'
import { correctionPage } from '#queries/office/correction_page'
import { officeClaim } from '#queries/office/office_claim'
import { examinedStageOf } from '#rules/claims/examined_stage'
import { correctionValidator } from '#validators/office/corrections'
import { day } from '#values/day'

/** 補正依頼 */
export default class CorrectionsController {
  async create({ params, request, view }: HttpContext) {
    const claim = await officeClaim(params.claim_id)
    return view.render('pages/office/claims/correction', await correctionPage(claim, Number(request.input('entries'))))
  }

  async store({ params, request, response, actor, session, i18n }: HttpContext) {
    const claim = await officeClaim(params.claim_id)
    const { dueOn, message, entries } = await request.validateUsing(correctionValidator)
    const list = { dueOn: day(dueOn), message: message ?? null, entries: entries.flatMap((entry) => entry ?? []) }
    await returnForCorrection({ id: claim.id, stage: examinedStageOf(claim.state) }, list, actor)
    session.flash('notice', { kind: 'success', text: i18n.t('office.correction.sent') })
    return response.redirect().toPath(`/office/claims/${claim.id}`)
  }
}
