import type { HttpContext } from '@adonisjs/core/http'
import { releaseRun } from '#actions/payments/release_run'
import { paymentRunOf } from '#queries/payments/payment_run_of'

/** 送付の承認: another accountant lets the run go to the bank. */
export default class ReleasesController {
  async store({ params, response, actor, session, i18n }: HttpContext) {
    const run = await releaseRun((await paymentRunOf(params.run_id)).id, actor)
    session.flash('notice', { kind: 'success', text: i18n.t('payments.released') })
    return response.redirect().toPath(`/office/accounts/runs/${run.id}`)
  }
}
