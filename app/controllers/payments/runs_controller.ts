import type { HttpContext } from '@adonisjs/core/http'
import { buildRun } from '#actions/payments/build_run'
import { payableList } from '#queries/payments/payable_list'
import { runList } from '#queries/payments/run_list'
import { runPage } from '#queries/payments/run_page'
import { valueDays } from '#rules/payments/value_day'
import { runValidator } from '#validators/payments/run'
import { today } from '#values/clock'
import { idIn } from '#values/id_in'

/** 支払回: what waits to be paid, the runs, and building one. */
export default class RunsController {
  async index({ request, user, view }: HttpContext) {
    return view.render('pages/payments/runs', {
      ...(await payableList(user.id, idIn(request.input('year')) || undefined)),
      runs: await runList(idIn(request.input('before')) || undefined),
      days: valueDays(today()),
    })
  }

  async store({ request, response, actor, session, i18n }: HttpContext) {
    const run = await buildRun(await request.validateUsing(runValidator), actor)
    session.flash('notice', { kind: 'success', text: i18n.t('payments.built', { count: run.count }) })
    return response.redirect().toPath(`/office/accounts/runs/${run.id}`)
  }

  async show({ params, user, session, view }: HttpContext) {
    const page = await runPage(idIn(params.run_id))
    return view.render('pages/payments/run', {
      ...page,
      isBuilder: page.run.builtById === user.id,
      isLate: page.run.valueOn <= today(),
      problems: session.flashMessages.get('resultProblems') ?? [],
    })
  }
}
