import type { HttpContext } from '@adonisjs/core/http'
import { checkInPass } from '#queries/attendance/check_in_pass'
import { ownEnrolment } from '#queries/learning/own_enrolment'

/** 受付コード: what a participant shows at the door. */
export default class CheckInCodesController {
  async show({ params, user, response, view }: HttpContext) {
    const enrolment = await ownEnrolment(user.id, params.enrolment_id)
    response.header('Cache-Control', 'no-store')
    return view.render('pages/learning/code', { enrolment, ...(await checkInPass(enrolment)) })
  }
}
