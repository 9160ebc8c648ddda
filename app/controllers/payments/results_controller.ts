import { readFile } from 'node:fs/promises'
import type { HttpContext } from '@adonisjs/core/http'
import { settleRun } from '#actions/payments/settle_run'
import { resultProblems } from '#queries/payments/result_problems'
import { paymentRunOf } from '#queries/payments/payment_run_of'
import { csvText } from '#services/csv_text'
import { resultValidator } from '#validators/payments/run'

const SHOWN = 100

/** 振込結果の取込: the bank's answer, all of it or none. */
export default class ResultsController {
  async store({ params, request, response, actor, session, i18n }: HttpContext) {
    const run = await paymentRunOf(params.run_id)
    const { file } = await request.validateUsing(resultValidator)
    const text = csvText(await readFile(file.tmpPath!))
    const problems = await resultProblems(run, text)
    if (problems.length > 0) {
      session.flash('resultProblems', problems.slice(0, SHOWN))
      session.flash('notice', { kind: 'error', text: i18n.t('payments.result.refused', { count: problems.length }) })
      return response.redirect().toPath(`/office/accounts/runs/${run.id}#result`)
    }

    await settleRun(run.id, text ?? '', actor)
    session.flash('notice', { kind: 'success', text: i18n.t('payments.settled') })
    return response.redirect().toPath(`/office/accounts/runs/${run.id}`)
  }
}
