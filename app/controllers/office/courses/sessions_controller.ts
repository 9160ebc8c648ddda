import type { HttpContext } from '@adonisjs/core/http'
import { editDraft, editPublished } from '#actions/courses/edit_session'
import { openSession } from '#actions/courses/open_session'
import type CourseSession from '#models/course_session'
import { courseAt } from '#queries/courses/catalogue_page'
import { officeSession } from '#queries/courses/office_session'
import { sessionForm } from '#queries/courses/session_form'
import { sessionPage } from '#queries/courses/session_page'
import { changedRows, typedRows } from '#services/forms/form_rows'
import { keepingTyped } from '#services/forms/keeping_typed'
import { factsOfForm, planOfForm, publishedValidator, sessionValidator, wordsOfForm } from '#validators/office/courses/session'

const GROWING = ['meetings', 'limits']

/** 開催回 */
export default class SessionsController {
  async show({ params, actor, view }: HttpContext) {
    return view.render('pages/office/courses/session', await sessionPage(await officeSession(params.session_id, actor)))
  }

  async create(ctx: HttpContext) {
    const course = await courseAt(ctx.request.input('course'))
    const copy = ctx.request.input('copy')
    const copied = copy ? await officeSession(copy, ctx.actor) : null
    return this.form(ctx, await sessionForm(course, { copied }))
  }

  async store(ctx: HttpContext) {
    const { request, response, session, actor, i18n } = ctx
    if (grown(ctx)) return response.redirect().withQs().back()
    const course = await courseAt(request.input('courseId'))
    const sent = await request.validateUsing(sessionValidator)
    const opened = await keepingTyped(ctx, () => openSession(course.id, planOfForm(sent), actor))
    session.flash('notice', { kind: 'success', text: i18n.t('course_desk.session_form.opened') })
    return response.redirect().toPath(`/office/courses/sessions/${opened.id}`)
  }

  async edit(ctx: HttpContext) {
    const session = await officeSession(ctx.params.session_id, ctx.actor)
    return this.form(ctx, await sessionForm(session.course, { session }))
  }

  async update(ctx: HttpContext) {
    const session = await officeSession(ctx.params.session_id, ctx.actor)
    if (grown(ctx)) return ctx.response.redirect().withQs().back()
    await (session.state === 'draft' ? this.draft(ctx, session) : this.published(ctx, session))
    ctx.session.flash('notice', { kind: 'success', text: ctx.i18n.t('course_desk.session_form.saved') })
    return ctx.response.redirect().toPath(`/office/courses/sessions/${session.id}`)
  }

  private async draft(ctx: HttpContext, { id }: CourseSession) {
    const sent = await ctx.request.validateUsing(sessionValidator)
    await keepingTyped(ctx, () => editDraft(id, sent.seen ?? '', planOfForm(sent), ctx.actor))
  }

  private async published(ctx: HttpContext, { id }: CourseSession) {
    const sent = await ctx.request.validateUsing(publishedValidator)
    await keepingTyped(ctx, () => editPublished(id, sent.seen ?? '', factsOfForm(sent), wordsOfForm(sent.meetings), ctx.actor))
  }

  private form({ session, view }: HttpContext, page: Awaited<ReturnType<typeof sessionForm>>) {
    const { flashMessages } = session
    return view.render('pages/office/courses/session_form', {
      ...page,
      meetings: typedRows(flashMessages.get('meetings'), page.rowsOfMeetings),
      limits: typedRows(flashMessages.get('limits'), page.rowsOfLimits),
    })
  }
}

/** A row more or less was asked for: what was typed goes back into the form, and nothing is saved. */
export function grown({ request, session }: HttpContext): boolean {
  const typed = changedRows(request.input('_do'), request.except(['_csrf', '_once', '_method', '_do']), GROWING)
  if (typed) session.flash(typed)

  return typed !== null
}
