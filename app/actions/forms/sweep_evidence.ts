import drive from '@adonisjs/drive/services/main'
import db from '@adonisjs/lucid/services/db'
import { dropEvidence, EVIDENCE } from '#services/evidence_store'
import { now } from '#values/clock'

/** Removes stored bytes that no row names and that are older than any upload still under way. */
export async function sweepEvidence(olderThanHours: number): Promise<number> {
  const before = now().minus({ hours: olderThanHours }).toJSDate()
  let removed = 0
  let page: string | undefined
  do {
    const { objects, paginationToken } = await drive.use().listAll(EVIDENCE, { recursive: true, paginationToken: page })
    for (const file of objects) {
      if (!file.isFile || !(await isOrphan(file.key, before))) continue
      await dropEvidence(file.key)
      removed += 1
    }
    page = paginationToken
  } while (page)

  return removed
}

async function isOrphan(key: string, before: Date) {
  const { lastModified } = await drive.use().getMetaData(key)
  return lastModified < before && !(await db.from('evidence_files').where('disk_key', key).select('id').first())
}
