import type { HttpContext } from '@adonisjs/core/http'
import { overrideLottery } from '#actions/courses/override_lottery'
import { officeSession } from '#queries/courses/office_session'
import { overrideValidator } from '#validators/office/courses/lottery'

/** 抽選結果の変更, with its reason for everybody to read. */
export default class LotteryOverridesController {
  async store({ params, request, response, actor, session, i18n }: HttpContext) {
    const changed = await officeSession(params.session_id, actor)
    const { number, result: to, reason } = await request.validateUsing(overrideValidator)
    await overrideLottery(changed.id, { number, to, reason }, actor)
    session.flash('notice', { kind: 'success', text: i18n.t('lottery.office.overridden') })
    return response.redirect().toPath(`/office/courses/sessions/${changed.id}/lottery`)
  }
}
