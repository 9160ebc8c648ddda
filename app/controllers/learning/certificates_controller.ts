import type { HttpContext } from '@adonisjs/core/http'
import db from '@adonisjs/lucid/services/db'
import { renderCertificate } from '#actions/certificates/render_certificate'
import { requestReissue } from '#actions/certificates/request_reissue'
import { signBadge } from '#actions/certificates/sign_badge'
import { ownCertificate, siblingsOf } from '#queries/certificates/own_certificate'
import { placeOf } from '#queries/courses/place_of'
import { statusOf } from '#rules/courses/certificate_status'
import { certificateSheet } from '#services/papers/certificate_sheet'

/** 修了証: as a page, as the PDF that was issued, and as a badge. */
export default class CertificatesController {
  async show({ params, user, locale, view }: HttpContext) {
    const certificate = await ownCertificate(user.id, params.certificate_id)
    const { definition } = await placeOf(certificate.enrolmentId, db.connection())

    return view.render('pages/learning/certificate', {
      certificate,
      sheet: certificateSheet(certificate, locale),
      status: statusOf(certificate),
      siblings: (await siblingsOf(certificate)).map((one) => ({ id: one.id, kind: one.kind, number: one.number, status: statusOf(one) })),
      hasBadge: certificate.kind === 'completion' && definition.certificate!.badge,
    })
  }

  async pdf({ params, user, response }: HttpContext) {
    const { id, number } = await ownCertificate(user.id, params.certificate_id)
    const bytes = await renderCertificate(id)
    response.header('Content-Type', 'application/pdf')
    response.header('Content-Disposition', `inline; filename="certificate-${number.replace(/[^\w-]/g, '')}.pdf"`)
    return response.send(bytes)
  }

  async badge({ params, user, response }: HttpContext) {
    const { id, number, enrolmentId, kind } = await ownCertificate(user.id, params.certificate_id)
    const { definition } = await placeOf(enrolmentId, db.connection())
    if (kind !== 'completion' || !definition.certificate!.badge) return response.notFound()

    const badge = await signBadge(id)
    response.header('Content-Type', 'application/vc+jwt')
    response.header('Content-Disposition', `attachment; filename="badge-${number.replace(/[^\w-]/g, '')}.jwt"`)
    return response.send(badge)
  }

  async reissue({ params, user, actor, response, session, i18n }: HttpContext) {
    const { id, number } = await ownCertificate(user.id, params.certificate_id)
    const words = { subject: i18n.t('certificates.rename.subject'), body: i18n.t('certificates.rename.body', { number }) }
    await requestReissue(id, { name: user.name, ...words }, actor)
    session.flash('notice', { kind: 'success', text: i18n.t('certificates.rename.asked') })
    return response.redirect().toPath(`/my/certificates/${id}`)
  }
}
