import type { HttpContext } from '@adonisjs/core/http'
import { catalogue, PAGE } from '#queries/courses/catalogue'
import { coursePage } from '#queries/courses/course_page'
import { courseJson, listedCourseJson, sessionJson } from '#services/api/course_json'
import { asFilter, asPage, catalogueValidator, pageValidator } from '#validators/courses/catalogue'
import { cursorText, type Cursor } from '#values/cursor'

/** 講座 for machines: the same list as the page, without account or cookie. */
export default class CoursesController {
  async index({ request, locale }: HttpContext) {
    const { filter, limit, after } = asFilter(await request.validateUsing(catalogueValidator, { data: request.qs() }))
    const { courses, next } = await catalogue(filter, { limit, after })

    return { data: courses.map((course) => listedCourseJson(course, locale)), next: next && cursorText(next) }
  }

  async show({ params, response, locale, i18n }: HttpContext) {
    const page = await coursePage(params.code)
    if (!page) return response.notFound({ errors: [{ message: i18n.t('catalogue.unknown') }] })

    return { data: courseJson(page, locale) }
  }

  async sessions({ params, request, response, locale, i18n }: HttpContext) {
    const { limit = PAGE, after } = asPage(await request.validateUsing(pageValidator, { data: request.qs() }))
    const page = await coursePage(params.code)
    if (!page) return response.notFound({ errors: [{ message: i18n.t('catalogue.unknown') }] })
    const { shown, next } = partOf([...page.past, ...page.sessions], limit, after)

    return { data: shown.map((session) => sessionJson(session, page.course.code, locale)), next: next && cursorText(next) }
  }
}

/** A course has few sessions: all are at hand, and a part of them is shown. */
function partOf<Row extends { id: number }>(rows: Row[], limit: number, after: Cursor | null) {
  const from = after ? rows.findIndex(({ id }) => id === after[2]) + 1 : 0
  const shown = rows.slice(from, from + limit)
  const last = shown.at(-1)
  return { shown, next: last && from + limit < rows.length ? (['', '', last.id] as Cursor) : null }
}
