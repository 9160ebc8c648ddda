import { randomUUID } from 'node:crypto'
import drive from '@adonisjs/drive/services/main'
import db from '@adonisjs/lucid/services/db'
import type { LucidModel, LucidRow } from '@adonisjs/lucid/types/model'
import { keepPaper, keptPaper } from '#services/papers/kept_paper'

interface Rendered {
  row: LucidRow & { id: number; pdfKey: string | null; pdfSha256: string | null }
  /** where it lies in the store; a random part is added */
  key: string
  set: () => Promise<Buffer>
}

/**
 * The bytes of a certificate. They are rendered once, stored, read back and only then entered in its row; whoever enters
 * them first wins, and everybody serves that file.
 * @throws Error when the stored file is not the one that was issued
 */
export async function renderOnce({ row, key: place, set }: Rendered): Promise<Buffer> {
  if (row.pdfKey) return keptPaper({ key: row.pdfKey, sha256: row.pdfSha256! })

  const { table } = row.constructor as LucidModel
  const { key, sha256 } = await keepPaper(`${place}-${randomUUID()}.pdf`, await set())
  const entered = await db.from(table).where('id', row.id).whereNull('pdf_key').update({ pdf_key: key, pdf_sha256: sha256 })
  if (Number(entered) === 0) await drive.use().delete(key)
  await row.refresh()

  return keptPaper({ key: row.pdfKey!, sha256: row.pdfSha256! })
}
