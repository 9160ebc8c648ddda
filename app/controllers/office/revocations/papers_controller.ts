import type { HttpContext } from '@adonisjs/core/http'
import { renderNotice } from '#actions/notices/render_notice'
import { readStatementFile } from '#actions/revocations/read_statement_file'
import { deskRevocation } from '#queries/revocations/desk_revocation'
import { noticeOfRevocation } from '#queries/revocations/notice_of_revocation'
import { openEvidence } from '#services/evidence_store'
import { contentDisposition } from '#services/forms/content_disposition'
import { paperOf } from '#services/papers/paper_of'
import { idIn } from '#values/id_in'

/** The notices of a revocation, and the papers the company answered with. Who opened one stands in the audit trail. */
export default class PapersController {
  async show(ctx: HttpContext) {
    const revocation = await deskRevocation(ctx)
    const notice = await noticeOfRevocation(revocation.id, ctx.params.notice_id)
    const back = `/office/certifications/revocations/${revocation.id}`
    return ctx.view.render('pages/company_certificates/notice', {
      revocation,
      paper: paperOf(notice, ctx.locale),
      back,
      pdf: `${back}/notices/${notice.id}.pdf`,
    })
  }

  async pdf(ctx: HttpContext) {
    const revocation = await deskRevocation(ctx)
    const notice = await noticeOfRevocation(revocation.id, ctx.params.notice_id)
    ctx.response.header('Content-Type', 'application/pdf')
    ctx.response.header('Content-Disposition', `inline; filename="notice-${notice.id}.pdf"`)
    return ctx.response.send(await renderNotice(notice.id))
  }

  async file(ctx: HttpContext) {
    const revocation = await deskRevocation(ctx)
    const file = await readStatementFile(revocation.id, idIn(ctx.params.file_id), ctx.actor)
    ctx.response.header('Content-Type', file.mediaType)
    ctx.response.header('Content-Disposition', contentDisposition(file.originalName, { isDownload: false }))
    return ctx.response.stream(await openEvidence(file.diskKey))
  }
}
