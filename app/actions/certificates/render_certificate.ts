import { randomUUID } from 'node:crypto'
import drive from '@adonisjs/drive/services/main'
import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'
import CourseCertificate from '#models/course_certificate'
import { certificateSheet } from '#services/papers/certificate_sheet'
import { keepPaper, keptPaper } from '#services/papers/kept_paper'
import { typesetter } from '#services/papers/typesetter'
import { TOKYO } from '#values/day'

/**
 * The bytes of a certificate. They are rendered once, stored, read back and only then entered in its row; whoever enters
 * them first wins, and everybody serves that file.
 * @throws Error when the stored file is not the one that was issued
 */
export async function renderCertificate(certificateId: number): Promise<Buffer> {
  const certificate = await CourseCertificate.findOrFail(certificateId)
  if (certificate.pdfKey) return keptPaper({ key: certificate.pdfKey, sha256: certificate.pdfSha256! })

  const { id, enrolmentId, issuedOn } = certificate
  const pdf = await typesetter.set('certificate', certificateSheet(certificate, 'ja'), DateTime.fromISO(issuedOn, { zone: TOKYO }).toUnixInteger())
  const { key, sha256 } = await keepPaper(`certificates/${enrolmentId}/${id}-${randomUUID()}.pdf`, pdf)
  const entered = await db.from('course_certificates').where('id', id).whereNull('pdf_key').update({ pdf_key: key, pdf_sha256: sha256 })
  if (Number(entered) === 0) await drive.use().delete(key)
  const kept = await CourseCertificate.findOrFail(id)

  return keptPaper({ key: kept.pdfKey!, sha256: kept.pdfSha256! })
}
