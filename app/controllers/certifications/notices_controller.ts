import type { HttpContext } from '@adonisjs/core/http'
import { renderNotice } from '#actions/notices/render_notice'
import Notice from '#models/notice'
import { companyCertification } from '#queries/certifications/company_certification'
import { paperOf } from '#services/papers/paper_of'
import { idIn } from '#values/id_in'

/** The papers a company received about a certification: as a page, and as the PDF that was issued. */
export default class NoticesController {
  async show({ params, company, locale, view }: HttpContext) {
    const certification = await companyCertification(company.id, params.certification_id)
    const notice = await noticeOf(certification.id, params.notice_id)
    const back = `/companies/${company.id}/certifications/${certification.id}`
    const pdf = `${back}/notices/${notice.id}.pdf`
    return view.render('pages/notices/show', { claim: certification, paper: paperOf(notice, locale), back, pdf })
  }

  async pdf({ params, company, response }: HttpContext) {
    const certification = await companyCertification(company.id, params.certification_id)
    const notice = await noticeOf(certification.id, params.notice_id)
    const bytes = await renderNotice(notice.id)
    response.header('Content-Type', 'application/pdf')
    response.header('Content-Disposition', `inline; filename="notice-${notice.id}.pdf"`)
    return response.send(bytes)
  }
}

const noticeOf = (certificationId: number, id: unknown) =>
  Notice.query()
    .where({ certificationId, id: idIn(id) })
    .firstOrFail()
