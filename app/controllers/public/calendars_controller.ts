import type { HttpContext } from '@adonisjs/core/http'
import { appUrl } from '#config/app'
import { personalCalendar } from '#queries/courses/personal_calendar'
import { sessionCalendar } from '#queries/courses/session_calendar'
import type { CalendarEntry } from '#queries/courses/calendar_entry'
import { calendarText } from '#services/courses/calendar_text'

/** Calendars that an application subscribes to: of a session, for everybody; of a person, under a secret address. */
export default class CalendarsController {
  async session(ctx: HttpContext) {
    const found = await sessionCalendar(ctx.params.code, ctx.params.number, ctx.locale)
    if (!found) return ctx.response.notFound(await ctx.view.render('pages/errors/not_found'))

    return send(ctx, `${ctx.params.code}-${ctx.params.number}`, found.title, found.entries)
  }

  async person(ctx: HttpContext) {
    const entries = await personalCalendar(ctx.params.key, ctx.locale)
    if (!entries) return ctx.response.notFound(await ctx.view.render('pages/errors/not_found'))

    ctx.response.header('Cache-Control', 'private, no-cache')
    return send(ctx, 'calendar', ctx.i18n.t('catalogue.calendar'), entries)
  }
}

function send({ response, locale }: HttpContext, file: string, name: string, entries: CalendarEntry[]) {
  const prefix = `${appUrl}${locale === 'en' ? '/en' : ''}`
  response.header('Content-Type', 'text/calendar; charset=utf-8')
  response.header('Content-Disposition', `inline; filename="${file.replace(/[^\w-]/g, '_')}.ics"`)
  return response.send(calendarText(name, locale, entries.map((entry) => ({ ...entry, url: entry.url && `${prefix}${entry.url}` }))))
}
