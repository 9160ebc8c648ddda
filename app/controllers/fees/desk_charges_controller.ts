import type { HttpContext } from '@adonisjs/core/http'
import { recordFee } from '#actions/courses/record_fee'
import { recordRefund } from '#actions/courses/record_refund'
import CourseSession from '#models/course_session'
import { CHARGE_QUEUES, chargeList } from '#queries/fees/charge_list'
import { chargePage } from '#queries/fees/charge_page'
import { chargeFilterIn, feeValidator, refundValidator } from '#validators/fees'
import { today } from '#values/clock'
import { idIn } from '#values/id_in'

/** 受講料の収納と還付, for the clerks of the courses' desk. */
export default class DeskChargesController {
  async index({ request, view }: HttpContext) {
    const filter = chargeFilterIn(request.qs())
    return view.render('pages/fees/desk', { ...(await chargeList(filter)), filter, queues: CHARGE_QUEUES, address: '/office/courses/charges', courseSession: null })
  }

  async ofSession({ params, request, view }: HttpContext) {
    const session = await CourseSession.query().where('id', idIn(params.session_id)).preload('course').firstOrFail()
    const filter = { ...chargeFilterIn({ queue: 'all', ...request.qs() }), sessionId: session.id }
    const address = `/office/courses/sessions/${session.id}/charges`
    return view.render('pages/fees/desk', { ...(await chargeList(filter)), filter, queues: CHARGE_QUEUES, address, courseSession: session })
  }

  async show({ params, view }: HttpContext) {
    return view.render('pages/fees/charge', { ...(await chargePage(params.charge_id)), today: today() })
  }

  async pay({ params, request, response, actor, session, i18n }: HttpContext) {
    const charge = await recordFee(idIn(params.charge_id), await request.validateUsing(feeValidator), actor)
    session.flash('notice', { kind: 'success', text: i18n.t('fees.paid', { number: charge.receiptNumber }) })
    return response.redirect().toPath(`/office/courses/charges/${charge.id}`)
  }

  async refund({ params, request, response, actor, session, i18n }: HttpContext) {
    const charge = await recordRefund(idIn(params.charge_id), (await request.validateUsing(refundValidator)).refundedOn, actor)
    session.flash('notice', { kind: 'success', text: i18n.t('fees.refunded') })
    return response.redirect().toPath(`/office/courses/charges/${charge.id}`)
  }
}
