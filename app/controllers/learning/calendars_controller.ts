import type { HttpContext } from '@adonisjs/core/http'
import { renewCalendar } from '#actions/learning/renew_calendar'

/** The secret address under which a calendar application finds one's courses. */
export default class CalendarsController {
  async store({ user, response, session, i18n }: HttpContext) {
    await renewCalendar(user.id)
    session.flash('notice', { kind: 'success', text: i18n.t('learning.calendar.renewed') })
    return response.redirect().toPath('/my')
  }
}
