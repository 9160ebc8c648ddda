import type { HttpContext } from '@adonisjs/core/http'
import LearnerProfile from '#models/learner_profile'
import { learnerCourse } from '#queries/learning/learner_course'
import { lettersFromDesk } from '#queries/learning/letters_from_desk'
import { myCourses } from '#queries/learning/my_courses'
import { ownEnrolment } from '#queries/learning/own_enrolment'
import { idIn } from '#values/id_in'

/** わたしの講座: what is to be done, what comes, what is over. */
export default class CoursesController {
  async index({ user, request, view }: HttpContext) {
    const before = idIn(request.input('before')) || null
    const courses = await myCourses(user.id, before)
    const profile = await LearnerProfile.findBy('userId', user.id)
    return view.render('pages/learning/home', { ...courses, calendarKey: profile?.calendarKey, messages: await lettersFromDesk(user.id) })
  }

  async show({ user, params, view, i18n }: HttpContext) {
    const enrolment = await ownEnrolment(user.id, params.enrolment_id)
    return view.render('pages/learning/course', await learnerCourse(enrolment, i18n))
  }
}
