import type { HttpContext } from '@adonisjs/core/http'
import { discardRun } from '#actions/payments/discard_run'
import { paymentRunOf } from '#queries/payments/payment_run_of'
import { discardValidator } from '#validators/payments/run'

/** 取りやめ: a run that was not released is given up. */
export default class DiscardsController {
  async store({ params, request, response, actor, session, i18n }: HttpContext) {
    const run = await paymentRunOf(params.run_id)
    const { reason } = await request.validateUsing(discardValidator)
    await discardRun(run.id, reason, actor)
    session.flash('notice', { kind: 'success', text: i18n.t('payments.discarded') })
    return response.redirect().toPath('/office/accounts')
  }
}
