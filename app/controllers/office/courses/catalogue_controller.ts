import type { HttpContext } from '@adonisjs/core/http'
import { createCourse, saveCourse } from '#actions/courses/save_course'
import { catalogueFilter } from '#validators/office/courses/catalogue_filter'
import { cataloguePage, courseAt, courseChoices } from '#queries/courses/catalogue_page'
import { courseList } from '#queries/courses/course_list'
import { keepingTyped } from '#services/forms/keeping_typed'
import { courseValidator, typedCourse } from '#validators/office/courses/course'

/** 講座の一覧: what is taught. */
export default class CatalogueController {
  async index({ request, view }: HttpContext) {
    const filter = catalogueFilter(request)
    const { rows, hasMore } = await courseList(filter)
    const asked = new URLSearchParams(request.qs() as Record<string, string>)
    asked.delete('after')

    return view.render('pages/office/courses/catalogue', {
      filter,
      rows,
      first: filter.after ? `/office/courses/catalogue?${asked}` : null,
      next: hasMore ? `/office/courses/catalogue?${new URLSearchParams([...asked, ['after', rows.at(-1)!.code]])}` : null,
    })
  }

  async create({ view }: HttpContext) {
    return view.render('pages/office/courses/course_form', { course: null, ...(await courseChoices()) })
  }

  async store(ctx: HttpContext) {
    const typed = typedCourse(await ctx.request.validateUsing(courseValidator))
    const course = await keepingTyped(ctx, () => createCourse(typed, ctx.actor))
    ctx.session.flash('notice', { kind: 'success', text: ctx.i18n.t('course_desk.catalogue.saved') })
    return ctx.response.redirect().toPath(`/office/courses/catalogue/${course.id}`)
  }

  async show({ params, view }: HttpContext) {
    return view.render('pages/office/courses/course', await cataloguePage(await courseAt(params.course_id)))
  }

  async edit({ params, view }: HttpContext) {
    return view.render('pages/office/courses/course_form', { course: await courseAt(params.course_id), ...(await courseChoices()) })
  }

  async update(ctx: HttpContext) {
    const course = await courseAt(ctx.params.course_id)
    const sent = await ctx.request.validateUsing(courseValidator)
    await keepingTyped(ctx, () => saveCourse(course.id, sent.version ?? -1, typedCourse(sent), ctx.actor))
    ctx.session.flash('notice', { kind: 'success', text: ctx.i18n.t('course_desk.catalogue.saved') })
    return ctx.response.redirect().toPath(`/office/courses/catalogue/${course.id}`)
  }
}
