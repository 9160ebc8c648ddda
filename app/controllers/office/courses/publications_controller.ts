import type { HttpContext } from '@adonisjs/core/http'
import { publishCourse, withdrawCourse } from '#actions/courses/publish_course'
import { courseAt } from '#queries/courses/catalogue_page'
import { publicationValidator } from '#validators/office/courses/course'

/** A course before the public: from now, from a moment on, or no longer. */
export default class PublicationsController {
  async store({ params, request, response, actor, session, i18n }: HttpContext) {
    const course = await courseAt(params.course_id)
    const { version, from } = await request.validateUsing(publicationValidator)
    await publishCourse(course.id, version, from ?? null, actor)
    session.flash('notice', { kind: 'success', text: i18n.t(from ? 'course_desk.catalogue.will_publish' : 'course_desk.catalogue.published') })
    return response.redirect().toPath(`/office/courses/catalogue/${course.id}`)
  }

  async destroy({ params, request, response, actor, session, i18n }: HttpContext) {
    const course = await courseAt(params.course_id)
    const { version } = await request.validateUsing(publicationValidator)
    await withdrawCourse(course.id, version, actor)
    session.flash('notice', { kind: 'success', text: i18n.t('course_desk.catalogue.withdrawn') })
    return response.redirect().toPath(`/office/courses/catalogue/${course.id}`)
  }
}
