import type { HttpContext } from '@adonisjs/core/http'
import { renderNotice } from '#actions/notices/render_notice'
import { noticeOfCertification } from '#queries/certifications/notice_of_certification'
import { deskCertification } from '#queries/certifications/desk_certification'
import { paperOf } from '#services/papers/paper_of'

/** The papers of a certification as they were issued: a reprint is the same bytes. */
export default class NoticesController {
  async show(ctx: HttpContext) {
    const certification = await deskCertification(ctx)
    const notice = await noticeOfCertification(certification.id, ctx.params.notice_id)
    const back = `/office/certifications/${certification.id}`
    const page = { claim: certification, paper: paperOf(notice, ctx.locale), back, pdf: `${back}/notices/${notice.id}.pdf` }
    return ctx.view.render('pages/notices/show', page)
  }

  async pdf(ctx: HttpContext) {
    const { id } = await deskCertification(ctx)
    const notice = await noticeOfCertification(id, ctx.params.notice_id)
    const bytes = await renderNotice(notice.id)
    ctx.response.header('Content-Type', 'application/pdf')
    ctx.response.header('Content-Disposition', `inline; filename="notice-${notice.id}.pdf"`)
    return ctx.response.send(bytes)
  }
}
