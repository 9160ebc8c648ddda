import { createReadStream } from 'node:fs'
import type { HttpContext } from '@adonisjs/core/http'
import app from '@adonisjs/core/services/app'
import type CourseSession from '#models/course_session'
import { lotteryPage } from '#queries/courses/lottery_page'
import { lotteryRecord } from '#queries/courses/lottery_record'
import { lotterySession } from '#queries/courses/lottery_session'
import { lotteryCsv } from '#services/courses/lottery_csv'

/** 抽選の公開: what anyone needs to repeat a draw, and the way to do it. */
export default class LotteriesController {
  async show(ctx: HttpContext) {
    return this.found(ctx, async (session) => ctx.view.render('pages/courses/lottery', await lotteryPage(session)))
  }

  async json(ctx: HttpContext) {
    return this.found(ctx, async (session) => {
      ctx.response.header('Content-Disposition', `attachment; filename="lottery-${fileName(session)}.json"`)
      return ctx.response.type('application/json').send(JSON.stringify(await lotteryRecord(session), null, 2))
    })
  }

  async csv(ctx: HttpContext) {
    return this.found(ctx, async (session) => {
      ctx.response.header('Content-Disposition', `attachment; filename="lottery-${fileName(session)}.csv"`)
      return ctx.response.type('text/csv; charset=utf-8').send(lotteryCsv(await lotteryRecord(session)))
    })
  }

  /** The script itself, as it stands among the documents. */
  async script({ response }: HttpContext) {
    response.header('Content-Disposition', 'attachment; filename="recompute.mjs"')
    response.type('text/javascript; charset=utf-8')
    return response.stream(createReadStream(app.makePath('docs/lottery/recompute.mjs')))
  }

  private async found({ params, response, view }: HttpContext, answer: (session: CourseSession) => Promise<unknown>) {
    const session = await lotterySession(params.code, params.number)
    return session ? answer(session) : response.notFound(await view.render('pages/errors/not_found'))
  }
}

const fileName = ({ course, number }: CourseSession) => `${course.code.replace(/[^\w-]/g, '')}-${number}`
