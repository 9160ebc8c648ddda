import type { HttpContext } from '@adonisjs/core/http'
import { renderNotice } from '#actions/notices/render_notice'
import { noticeOf } from '#queries/claims/notice_of'
import { officeClaim } from '#queries/office/office_claim'
import { paperOf } from '#services/papers/paper_of'
import { idIn } from '#values/id_in'

/** The papers of a case as they were issued: a reprint is the same bytes. */
export default class NoticesController {
  async show({ params, locale, view }: HttpContext) {
    const claim = await officeClaim(params.claim_id)
    const notice = await noticeOf(claim.id, params.notice_id)
    const back = `/office/claims/${claim.id}`
    return view.render('pages/notices/show', { claim, paper: paperOf(notice, locale), back, pdf: `${back}/notices/${notice.id}.pdf` })
  }

  async pdf({ params, response }: HttpContext) {
    const claim = await officeClaim(params.claim_id)
    const bytes = await renderNotice((await noticeOf(claim.id, params.notice_id)).id)
    response.header('Content-Type', 'application/pdf')
    response.header('Content-Disposition', `inline; filename="notice-${idIn(params.notice_id)}.pdf"`)
    return response.send(bytes)
  }
}
