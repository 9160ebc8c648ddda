import type { HttpContext } from '@adonisjs/core/http'
import { drawSeats } from '#actions/courses/draw_lottery'
import { lotteryDesk } from '#queries/courses/lottery_desk'
import { officeSession } from '#queries/courses/office_session'
import { drawValidator } from '#validators/office/courses/lottery'

/** 抽選: the desk brings the public value; the rest is arithmetic. */
export default class LotteriesController {
  async show({ params, actor, view }: HttpContext) {
    const session = await officeSession(params.session_id, actor)
    return view.render('pages/office/courses/lottery', await lotteryDesk(session, actor))
  }

  async store({ params, request, response, actor, session, i18n }: HttpContext) {
    const drawn = await officeSession(params.session_id, actor)
    await drawSeats(drawn.id, await request.validateUsing(drawValidator), actor)
    session.flash('notice', { kind: 'success', text: i18n.t('lottery.office.drawn') })
    return response.redirect().toPath(`/office/courses/sessions/${drawn.id}/lottery`)
  }
}
