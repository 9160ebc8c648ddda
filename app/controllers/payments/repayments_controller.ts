import type { HttpContext } from '@adonisjs/core/http'
import { receiveRepayment } from '#actions/claims/receive_repayment'
import { owingList, STANDINGS } from '#queries/claims/owing_list'
import { owingPage } from '#queries/payments/owing_page'
import { repaymentValidator } from '#validators/payments/repayment'
import { idIn } from '#values/id_in'
import { yen } from '#values/yen'

/** 返還金の受入れ, at the accounts desk. */
export default class RepaymentsController {
  async index({ request, view }: HttpContext) {
    const standing = STANDINGS.find((one) => one === request.input('standing')) ?? 'open'
    const list = await owingList(standing, idIn(request.input('after')) || null)
    return view.render('pages/payments/repayments', { ...list, standing, home: '/office/accounts/repayments' })
  }

  async show({ params, view }: HttpContext) {
    return view.render('pages/payments/repayment', await owingPage(idIn(params.owing_id)))
  }

  async store({ params, request, response, actor, session, i18n }: HttpContext) {
    const { amount, ...received } = await request.validateUsing(repaymentValidator)
    const owing = await receiveRepayment(idIn(params.owing_id), { amount: yen(amount), ...received }, actor)
    session.flash('notice', { kind: 'success', text: i18n.t(owing.isOpen ? 'repayments.received' : 'repayments.complete') })
    return response.redirect().toPath(`/office/accounts/repayments/${owing.id}`)
  }
}
