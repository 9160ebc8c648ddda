import type { HttpContext } from '@adonisjs/core/http'
import { everyCertifiedCompany } from '#queries/register/certified_companies'
import { openEvents } from '#queries/courses/open_events'
import { EVENT_COLUMNS, openEvent } from '#services/courses/open_data_events'
import { COMPANY_COLUMNS, openCompany } from '#services/register/open_data_companies'
import { csvFile } from '#values/csv'
import { now } from '#values/clock'
import { TOKYO } from '#values/day'

const LICENCE = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' }

/** オープンデータ: what anybody may take and use, as the municipal standard writes it. */
export default class OpenDataController {
  async index({ view }: HttpContext) {
    return view.render('pages/public/open_data', { licence: LICENCE, columns: EVENT_COLUMNS, companyColumns: COMPANY_COLUMNS })
  }

  /** Read by programs, and therefore exact: no cell is altered for the sake of a spreadsheet. */
  async eventsCsv({ response }: HttpContext) {
    const events = (await openEvents()).map(openEvent)
    response.header('Content-Type', 'text/csv; charset=utf-8')
    response.header('Content-Disposition', 'attachment; filename="131032_event.csv"')
    return response.send(csvFile([EVENT_COLUMNS, ...events.map((event) => Object.values(event))]))
  }

  async eventsJson() {
    const events = (await openEvents()).map(openEvent)
    return { licence: LICENCE, updatedAt: updatedAt(), data: events }
  }

  async companiesCsv({ response }: HttpContext) {
    const rows = (await everyCertifiedCompany()).flatMap(openCompany)
    response.header('Content-Type', 'text/csv; charset=utf-8')
    response.header('Content-Disposition', 'attachment; filename="131032_certified_companies.csv"')
    response.header('Cache-Control', 'no-cache')
    return response.send(`\uFEFF${csvFile([COMPANY_COLUMNS, ...rows.map((row) => Object.values(row))])}`)
  }

  async companiesJson({ response }: HttpContext) {
    const rows = (await everyCertifiedCompany()).flatMap(openCompany)
    response.header('Cache-Control', 'no-cache')
    return { licence: LICENCE, updatedAt: updatedAt(), data: rows }
  }
}

const updatedAt = () => now().setZone(TOKYO).toISO({ suppressMilliseconds: true })
