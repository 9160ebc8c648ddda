import drive from '@adonisjs/drive/services/main'
import db from '@adonisjs/lucid/services/db'
import { dropEvidence, EVIDENCE, PHOTOS } from '#services/evidence_store'
import { now } from '#values/clock'

interface Store {
  folder: string
  /** what names the bytes in it */
  table: string
  column: string
}

const STORES: Store[] = [
  { folder: EVIDENCE, table: 'evidence_files', column: 'disk_key' },
  { folder: PHOTOS, table: 'publications', column: 'photo_key' }, // one that was replaced or taken back
]

/** Removes stored bytes that no row names and that are older than any upload still under way. */
export async function sweepEvidence(olderThanHours: number): Promise<number> {
  const before = now().minus({ hours: olderThanHours }).toJSDate()
  let removed = 0
  for (const store of STORES) removed += await sweep(store, before)

  return removed
}

async function sweep(store: Store, before: Date): Promise<number> {
  let removed = 0
  let page: string | undefined
  do {
    const { objects, paginationToken } = await drive.use().listAll(store.folder, { recursive: true, paginationToken: page })
    for (const file of objects) {
      if (!file.isFile || !(await isOrphan(file.key, store, before))) continue
      await dropEvidence(file.key)
      removed += 1
    }
    page = paginationToken
  } while (page)

  return removed
}

async function isOrphan(key: string, { table, column }: Store, before: Date) {
  const { lastModified } = await drive.use().getMetaData(key)
  return lastModified < before && !(await db.from(table).where(column, key).select('id').first())
}
