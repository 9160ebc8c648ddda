import type { HttpContext } from '@adonisjs/core/http'
import { reissueCertificates } from '#actions/certificates/reissue_certificates'
import { revokeCertificate } from '#actions/certificates/revoke_certificate'
import CourseCertificate from '#models/course_certificate'
import { certificatesOfSession } from '#queries/certificates/certificates_of_session'
import { officeSession } from '#queries/courses/office_session'
import { certificateActValidator } from '#validators/office/courses/attendance'

/** 修了証: what was issued for a session, issued again or revoked. */
export default class CertificatesController {
  async index({ params, actor, view }: HttpContext) {
    const session = await officeSession(params.session_id, actor)
    return view.render('pages/office/courses/certificates', { session, course: session.course, rows: await certificatesOfSession(session.id) })
  }

  async update({ params, request, actor, response, session, i18n }: HttpContext) {
    const { id } = await officeSession(params.session_id, actor)
    const { certificate: asked, act, reason } = await request.validateUsing(certificateActValidator)
    const certificate = await certificateOf(id, asked)
    if (act === 'revoke') await revokeCertificate(certificate.id, reason, actor)
    else await reissueCertificates(certificate.enrolmentId, reason, actor)
    session.flash('notice', { kind: 'success', text: i18n.t(`certificates.desk.done.${act}`) })
    return response.redirect().toPath(`/office/courses/sessions/${id}/certificates`)
  }
}

const certificateOf = (sessionId: number, id: number) =>
  CourseCertificate.query()
    .where('id', id)
    .whereIn('enrolmentId', (here) => void here.from('enrolments').where('course_session_id', sessionId).select('id'))
    .firstOrFail()
