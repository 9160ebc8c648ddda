import type { HttpContext } from '@adonisjs/core/http'
import { renderNotice } from '#actions/notices/render_notice'
import { companyClaim } from '#queries/claims/company_claim'
import { noticeOf } from '#queries/claims/notice_of'
import { paperOf } from '#services/papers/paper_of'

/** The papers a company received: as a page, and as the PDF that was issued. */
export default class NoticesController {
  async show({ params, company, locale, view }: HttpContext) {
    const claim = await companyClaim(company.id, params.claim_id)
    const notice = await noticeOf(claim.id, params.notice_id)
    const back = `/companies/${company.id}/claims/${claim.id}`
    return view.render('pages/notices/show', { claim, paper: paperOf(notice, locale), back, pdf: `${back}/notices/${notice.id}.pdf` })
  }

  async pdf({ params, company, response }: HttpContext) {
    const claim = await companyClaim(company.id, params.claim_id)
    const notice = await noticeOf(claim.id, params.notice_id)
    const bytes = await renderNotice(notice.id)
    response.header('Content-Type', 'application/pdf')
    response.header('Content-Disposition', `inline; filename="notice-${notice.id}.pdf"`)
    return response.send(bytes)
  }
}
