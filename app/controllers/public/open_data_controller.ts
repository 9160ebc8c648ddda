import type { HttpContext } from '@adonisjs/core/http'
import { changedAt } from '#queries/publication/open_data_changes'
import { publishedGrants } from '#queries/publication/published_grants'
import type { DataSet, OpenCell } from '#services/open_data/data_set'
import { DATA_SETS, LICENCE } from '#services/open_data/data_sets'
import { givingPackage } from '#services/open_data/grants'
import { csvFile } from '#values/csv'
import { now } from '#values/clock'
import { TOKYO } from '#values/day'
import { safeCell } from '#values/spreadsheet'

/** オープンデータ: what anybody may take and use, as the municipal standard writes it. Made anew at each request, so that a consent withdrawn is gone. */
export default class OpenDataController {
  async index({ view }: HttpContext) {
    return view.render('pages/public/open_data', { licence: LICENCE, sets: DATA_SETS, changed: await changedAt() })
  }

  async csv({ params, response, i18n }: HttpContext) {
    const set = DATA_SETS.find(({ name }) => name === params.name)
    if (!set) return response.notFound({ errors: [{ message: i18n.t('open_data.unknown') }] })

    const rows = (await set.rows()).map((row) => Object.values(row))
    response.header('Content-Type', 'text/csv; charset=utf-8')
    response.header('Content-Disposition', `attachment; filename="${set.file}.csv"`)
    response.header('Cache-Control', 'no-cache')
    return response.send((set.hasMark ? '\uFEFF' : '') + csvFile([set.fields.map(({ name }) => name), ...rows.map(guarded(set))]))
  }

  /** Exact: no cell is altered for the sake of a spreadsheet. */
  async json({ params, response, i18n }: HttpContext) {
    const set = DATA_SETS.find(({ name }) => name === params.name)
    if (!set) return response.notFound({ errors: [{ message: i18n.t('open_data.unknown') }] })

    response.header('Cache-Control', 'no-cache')
    return { licence: LICENCE, updatedAt: inTokyo(), data: await set.rows() }
  }

  async giving({ response }: HttpContext) {
    response.header('Cache-Control', 'no-cache')
    return givingPackage(await publishedGrants(), { licence: LICENCE.url, modified: inTokyo() })
  }
}

/** Where companies wrote a cell, a spreadsheet must not calculate it. */
const guarded =
  ({ isGuarded }: DataSet) =>
  (cells: OpenCell[]) =>
    isGuarded ? cells.map((cell) => (typeof cell === 'string' ? safeCell(cell) : cell)) : cells

const inTokyo = () => now().setZone(TOKYO).toISO({ suppressMilliseconds: true })!
