import type { HttpContext } from '@adonisjs/core/http'
import { renderNotice } from '#actions/notices/render_notice'
import { companyRevocation } from '#queries/revocations/company_revocation'
import { noticeOfRevocation } from '#queries/revocations/notice_of_revocation'
import { paperOf } from '#services/papers/paper_of'

/** The papers of a revocation that a company received. */
export default class RevocationNoticesController {
  async show({ params, company, locale, view }: HttpContext) {
    const revocation = await companyRevocation(company.id, params.revocation_id)
    const notice = await noticeOfRevocation(revocation.id, params.notice_id)
    const back = `/companies/${company.id}/certificates/revocations/${revocation.id}`
    return view.render('pages/company_certificates/notice', {
      revocation,
      paper: paperOf(notice, locale),
      back,
      pdf: `${back}/notices/${notice.id}.pdf`,
    })
  }

  async pdf({ params, company, response }: HttpContext) {
    const revocation = await companyRevocation(company.id, params.revocation_id)
    const notice = await noticeOfRevocation(revocation.id, params.notice_id)
    response.header('Content-Type', 'application/pdf')
    response.header('Content-Disposition', `inline; filename="notice-${notice.id}.pdf"`)
    return response.send(await renderNotice(notice.id))
  }
}
