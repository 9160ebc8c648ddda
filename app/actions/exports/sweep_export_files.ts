import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import drive from '@adonisjs/drive/services/main'
import db from '@adonisjs/lucid/services/db'
import { EXPORTS, HALVES } from '#actions/exports/write_export'
import { now } from '#values/clock'

/** Removes what a worker that was killed left behind: half files, and whole ones that no row names; never what somebody may still write. */
export async function sweepExportFiles(olderThanHours: number) {
  const before = now().minus({ hours: olderThanHours }).toJSDate()
  await sweepHalves(before)
  await sweepUnnamed(before)
}

async function sweepHalves(before: Date) {
  for (const name of await readdir(HALVES).catch(() => [])) {
    const half = join(HALVES, name)
    const found = await stat(half).catch(() => null)
    if (found && found.mtime < before) await rm(half, { force: true })
  }
}

async function sweepUnnamed(before: Date) {
  let page: string | undefined
  do {
    const { objects, paginationToken } = await drive.use().listAll(EXPORTS, { recursive: true, paginationToken: page })
    const keys = [...objects].flatMap((file) => (file.isFile ? [file.key] : []))
    const named = new Set((await db.from('exports').whereIn('file_key', keys).select('file_key')).map(({ file_key: key }) => key))
    for (const key of keys.filter((one) => !named.has(one)))
      if ((await drive.use().getMetaData(key)).lastModified < before) await drive.use().delete(key)
    page = paginationToken
  } while (page)
}
