import { Readable } from 'node:stream'
import type { HttpContext } from '@adonisjs/core/http'
import { noteReading } from '#actions/indicators/note_reading'
import { figuresOf } from '#queries/indicators/figures_of'
import { groupsOf } from '#queries/indicators/groups_of'
import { AREAS, indicatorOf, indicators } from '#queries/indicators/index'
import { countOfRows, rowsOf } from '#queries/indicators/rows_of'
import { rowReader } from '#queries/indicators/rows/row_reader'
import { planIndicators } from '#queries/plan_values/plan_values'
import { periodOf } from '#rules/indicators/period'
import { shownYears, yearsUntil } from '#rules/indicators/shown_years'
import { ENDINGS } from '#services/exports/endings'
import { tableFile } from '#services/exports/table_file'
import { rowTable } from '#services/indicators/row_table'
import { afterAsked, groupingAsked, keyAsked, yearAsked } from '#validators/office/indicator_address'
import { today } from '#values/clock'

const COLUMNS = 3

/** 指標: every figure with its definition, and the rows it is made of. */
export default class IndicatorsController {
  async index({ request, view }: HttpContext) {
    const year = yearAsked(request)
    const years = yearsUntil(year, COLUMNS)
    const figures = await figuresOf(
      indicators.map(({ code }) => code),
      { fiscalYears: years, audience: 'office' }
    )

    return view.render('pages/office/indicators/index', {
      areas: AREAS,
      indicators,
      figures,
      years,
      year,
      choices: shownYears().toReversed(),
      plan: await planIndicators(),
    })
  }

  async show(ctx: HttpContext) {
    const { request, view } = ctx
    const indicator = indicatorOf(ctx.params.code)
    if (!indicator) return notFound(ctx)

    const by = groupingAsked(request, indicator.groupings)
    const figures = await figuresOf([indicator.code], { fiscalYears: shownYears(), audience: 'office', by })
    return view.render('pages/office/indicators/show', { indicator, figures, by })
  }

  async rows(ctx: HttpContext) {
    const { actor, request, view } = ctx
    const asked = await askedRows(ctx)
    if (!asked) return notFound(ctx)

    const { indicator, period, reader, by, key } = asked
    const found = await rowsOf(indicator, period, reader, { by, key, after: afterAsked(request) })
    await noteReading({ indicator, period, key, rows: found.rows.length, actor })
    const count = await countOfRows(indicator, period, reader, { by, key })
    return view.render('pages/office/indicators/rows', { ...asked, ...found, count, isFirst: afterAsked(request) === 0 })
  }

  /** The rights are those of the page, asked again here. */
  async csv(ctx: HttpContext) {
    const { actor, response, locale } = ctx
    const asked = await askedRows(ctx)
    if (!asked) return notFound(ctx)

    await noteReading({ ...asked, rows: null, actor })
    response.header('Content-Type', ENDINGS.csv.mediaType)
    response.header('Content-Disposition', `attachment; filename="${asked.indicator.code}-${asked.period.fiscalYear}.csv"`)
    return response.stream(
      Readable.from(
        tableFile(rowTable(asked, locale, await countOfRows(asked.indicator, asked.period, asked.reader, asked)), 'csv', {
          written: async () => {},
          missing: new Map(),
        })
      )
    )
  }
}

async function askedRows({ params, request, desk, user }: HttpContext) {
  const indicator = indicatorOf(params.code)
  const period = periodOf(yearAsked(request), 'office', today())
  if (!indicator || !period) return null
  const by = groupingAsked(request, indicator.groupings)
  const key = by && keyAsked(request)
  const group = by && key ? (await groupsOf(by, period.fiscalYear)).find((one) => one.key === key) : null

  return { indicator, period, reader: await rowReader(desk, user.id), by, key, group: group?.label ?? null }
}

const notFound = async ({ response, view }: HttpContext) => response.notFound(await view.render('pages/errors/not_found'))
