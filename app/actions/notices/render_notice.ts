import { createHash, randomUUID } from 'node:crypto'
import drive from '@adonisjs/drive/services/main'
import db from '@adonisjs/lucid/services/db'
import { storedInstant } from '#models/columns'
import Notice from '#models/notice'
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
  if (notice.pdfKey) return keptBytes(notice.pdfKey, notice.pdfSha256!)

  const pdf = await renderPaper(paperOf(notice, 'ja'), notice.issuedOn)
  const sha256 = fingerprint(pdf)
  const key = `notices/${notice.claimId ?? `enrolment-${notice.enrolmentId}`}/${notice.id}-${randomUUID()}.pdf`
  await drive.use().put(key, pdf)
  await keptBytes(key, sha256)
  const entered = await db
    .from('notices')
    .where('id', notice.id)
    .whereNull('pdf_key')
    .update({ pdf_key: key, pdf_sha256: sha256, pdf_rendered_at: storedInstant(now()) })
  if (Number(entered) === 0) await drive.use().delete(key)
  const kept = await Notice.findOrFail(noticeId)

  return keptBytes(kept.pdfKey!, kept.pdfSha256!)
}

async function keptBytes(key: string, sha256: string) {
  const bytes = Buffer.from(await drive.use().getBytes(key))
  if (fingerprint(bytes) !== sha256) throw new Error(`The stored paper ${key} is not the one that was issued`)

  return bytes
}

const fingerprint = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
