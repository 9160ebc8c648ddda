import { randomUUID } from 'node:crypto'
import drive from '@adonisjs/drive/services/main'
import db from '@adonisjs/lucid/services/db'
import { storedInstant } from '#models/columns'
import Notice from '#models/notice'
import { keepPaper, keptPaper } from '#services/papers/kept_paper'
import { paperOf } from '#services/papers/paper_of'
import { renderPaper } from '#services/papers/render_paper'
import { now } from '#values/clock'

/**
 * The bytes of a notice. They are rendered once, stored, read back and only then entered in its row; whoever
 * enters them first wins, and everybody serves that file.
 * @throws Error when the stored file is not the one that was issued
 */
export async function renderNotice(noticeId: number): Promise<Buffer> {
  const notice = await Notice.findOrFail(noticeId)
  if (notice.pdfKey) return keptPaper({ key: notice.pdfKey, sha256: notice.pdfSha256! })

  const pdf = await renderPaper(paperOf(notice, 'ja'), notice.issuedOn)
  const { key, sha256 } = await keepPaper(`notices/${folderOf(notice)}/${notice.id}-${randomUUID()}.pdf`, pdf)
  const entered = await db
    .from('notices')
    .where('id', notice.id)
    .whereNull('pdf_key')
    .update({ pdf_key: key, pdf_sha256: sha256, pdf_rendered_at: storedInstant(now()) })
  if (Number(entered) === 0) await drive.use().delete(key)
  const kept = await Notice.findOrFail(noticeId)

  return keptPaper({ key: kept.pdfKey!, sha256: kept.pdfSha256! })
}

function folderOf({ claimId, enrolmentId, certificationId, panelId }: Notice) {
  if (claimId) return claimId
  if (enrolmentId) return `enrolment-${enrolmentId}`
  return certificationId ? `certification-${certificationId}` : `panel-${panelId}`
}
