import type { HttpContext } from '@adonisjs/core/http'
import { adjustLine, type LineAdjustment } from '#actions/claims/adjust_line'
import { officeClaim } from '#queries/office/office_claim'
import { adjustmentValidator } from '#validators/office/claims'

/** 経費の査定 */
export default class AdjustmentsController {
  async store({ params, request, response, actor, session, i18n }: HttpContext) {
    const claim = await officeClaim(params.claim_id)
    const adjustment = await request.validateUsing(adjustmentValidator)
    await adjustLine(claim.id, String(params.key), adjustment as LineAdjustment, actor)
    session.flash('notice', { kind: 'success', text: i18n.t('office.adjustment.saved') })
    return response.redirect().toPath(`/office/claims/${claim.id}/examination`)
  }
}
