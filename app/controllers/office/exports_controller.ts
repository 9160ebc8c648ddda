import type { HttpContext } from '@adonisjs/core/http'
import { askRegister } from '#actions/exports/ask_register'
import { downloadExport } from '#actions/exports/download_export'
import type StaffPost from '#models/staff_post'
import { exportingPost, exportingPosts } from '#queries/exports/exporting_posts'
import { ownExport } from '#queries/exports/own_export'
import { ownExports } from '#queries/exports/own_exports'
import { exportYears } from '#queries/exports/export_years'
import { REGISTERS, type RegisterName } from '#queries/exports/registers'
import { postsOf } from '#queries/office/posts_of'
import { EXPORT_DAYS } from '#rules/exports/export_days'
import { ENDINGS, type ExportFormat } from '#services/exports/endings'
import { registerExportValidator } from '#validators/office/export'
import { roleOf, type Actor } from '#values/actor'
import { dayOf } from '#values/day'
import { idIn } from '#values/id_in'

/** 書出し: registers as files of the worker. Whoever may take nothing out finds none of these pages. */
export default class ExportsController {
  async index(ctx: HttpContext) {
    const { user, request, view } = ctx
    const posts = await postsOf(user.id)
    const desks = desksOf(posts)
    if (desks.length === 0) return notFound(ctx)
    const desk = desks.find((one) => one.desk === request.input('desk')) ?? desks[0]!
    const { rows, next } = await ownExports(user.id, posts, idIn(request.input('after')) || null)
    atDesk(ctx, posts, desk.post)

    return view.render('pages/office/exports/index', { desks, chosen: desk, rows, next, years: exportYears(), days: EXPORT_DAYS })
  }

  async store(ctx: HttpContext) {
    const { user, request, response, locale } = ctx
    const { register, desk, format, fiscalYear, reason } = await request.validateUsing(registerExportValidator)
    const post = await exportingPost(user.id, register, desk)
    if (!post) return notFound(ctx)

    const wanted = { register: register as RegisterName, desk, format, locale, fiscalYear: fiscalYear ?? null, reason: reason ?? null }
    const asked = await askRegister(wanted, actorOf(post))
    return response.redirect().toPath(`/office/exports/${asked.id}`)
  }

  async show(ctx: HttpContext) {
    const own = await ownExport(ctx.params.export_id, ctx.user.id)
    if (!own) return notFound(ctx)
    const { asked, post } = own
    if (!asked.readyAt && !asked.failed) ctx.response.header('Refresh', '3')
    atDesk(ctx, await postsOf(ctx.user.id), post)

    return ctx.view.render('pages/office/exports/show', { asked, until: asked.readyAt?.plus({ days: EXPORT_DAYS }) ?? null })
  }

  async download(ctx: HttpContext) {
    const own = await ownExport(ctx.params.export_id, ctx.user.id)
    if (!own) return notFound(ctx)
    const bytes = await downloadExport(own.asked, actorOf(own.post))
    const { kind, format, parameters, askedAt } = own.asked
    const { ending, mediaType } = ENDINGS[format as ExportFormat]
    ctx.response.header('Content-Type', mediaType)
    ctx.response.header('Content-Disposition', `attachment; filename="${kind}-${parameters.sessionId ?? dayOf(askedAt)}.${ending}"`)
    return ctx.response.stream(bytes)
  }
}

const actorOf = ({ userId, post }: StaffPost): Actor => ({ id: userId, as: roleOf(post), post })

const notFound = async ({ response, view }: HttpContext) => response.status(404).send(await view.render('pages/errors/not_found'))

/** The desks at which the person takes something out, each with what. */
const desksOf = (posts: StaffPost[]) =>
  [...new Set(posts.map(({ desk }) => desk))].flatMap((desk) => {
    const registers = Object.entries(REGISTERS).filter(([name]) => exportingPosts(posts, name, desk).length > 0)
    const post = registers.length > 0 && exportingPosts(posts, registers[0]![0], desk)[0]
    return post ? [{ desk, post, registers: registers.map(([name, { asksReason, needsReason, year }]) => ({ name, asksReason, needsReason: needsReason?.includes(desk), hasYear: year !== undefined })) }] : []
  })

function atDesk({ view }: HttpContext, posts: StaffPost[], post: StaffPost) {
  const ownPosts = posts.filter(({ desk }) => desk === post.desk)
  view.share({ area: 'office', desk: post.desk, actor: actorOf(post), ownPosts, posts: ownPosts })
}
