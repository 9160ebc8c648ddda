/** Can this process work: database there and migrated, files writable, queue answering. */
import app from '@adonisjs/core/services/app'
import drive from '@adonisjs/drive/services/main'
import logger from '@adonisjs/core/services/logger'
import db from '@adonisjs/lucid/services/db'
import { MigrationRunner } from '@adonisjs/lucid/migration'
import { engine, sidecar } from '#config/database'

export type Part = 'database' | 'migrations' | 'storage' | 'queue'

const checks: Record<Part, () => Promise<unknown>> = {
  database: () => db.rawQuery('select 1'),
  migrations: assertMigrated,
  storage: assertWritable,
  queue: () => db.from('queue_jobs').select('id').limit(1),
}

/** The first part that does not work, or null when all do. */
export async function unreadyPart(): Promise<Part | null> {
  for (const [part, check] of Object.entries(checks) as [Part, () => Promise<unknown>][]) {
    try {
      await check()
    } catch (error) {
      logger.error({ err: error, part }, 'Not ready')
      return part
    }
  }
  return null
}

let isMigrated = false

/** Asked until it is so: migrations do not come undone while a process runs. */
async function assertMigrated() {
  if (isMigrated) return
  for (const connectionName of new Set([engine, sidecar])) {
    const runner = new MigrationRunner(db, app, { direction: 'up', connectionName, dryRun: true })
    const pending = (await runner.getList()).filter(({ status }) => status === 'pending')
    if (pending.length > 0) throw new Error(`${pending.length} migrations are pending`)
  }
  isMigrated = true
}

const PROBE = 'health/probe'

async function assertWritable() {
  const mark = String(process.pid)
  await drive.use().put(`${PROBE}-${mark}`, mark)
  if ((await drive.use().get(`${PROBE}-${mark}`)) !== mark) throw new Error('What was stored reads back differently')
  await drive.use().delete(`${PROBE}-${mark}`)
}
