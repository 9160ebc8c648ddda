import CourseCertificate from '#models/course_certificate'
import { statusOf } from '#rules/courses/certificate_status'
import type { CertificateData } from '#services/papers/certificate_data'
import { codeAsTyped } from '#values/spoken_code'

/** What anyone may know of a certificate: nothing of its holder. Null where there is none. */
export async function certificateByCode(typed: string) {
  const certificate = await CourseCertificate.findBy('verifyCode', codeAsTyped(typed.slice(0, 100)))
  if (!certificate) return null

  const { number, kind, issuedOn, revokedAt, supersededById } = certificate
  const { course, session, department } = certificate.data as CertificateData
  const newer = supersededById ? await CourseCertificate.findOrFail(supersededById) : null

  return { number, kind, issuedOn, revokedAt, course, session, department, status: statusOf(certificate), newer: newer?.verifyCode ?? null }
}
