import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import { MigrationRunner } from '@adonisjs/lucid/migration'
import { engine, sidecar } from '#config/database'

const LOCK = 'minato_jinzai_migrations'
const PATIENCE_SECONDS = 120

/** Applies the pending migrations of the main database and of the one beside it; returns their names. */
export const migrate = () => (engine === 'mysql' ? alone(applyPending) : applyPending())

async function applyPending(): Promise<string[]> {
  const names: string[] = []
  for (const connectionName of new Set([engine, sidecar])) {
    const runner = new MigrationRunner(db, app, { direction: 'up', connectionName, disableLocks: true })
    await runner.run()
    if (runner.error) throw runner.error
    names.push(...Object.values(runner.migratedFiles).map(({ file }) => file.name))
  }

  return names
}

/**
 * Two servers that start together must not migrate together. A MySQL lock belongs to one connection, which the
 * transaction holds; Lucid's own lock takes any of the pool, and sometimes cannot release what another holds.
 */
function alone<T>(work: () => Promise<T>): Promise<T> {
  return db.transaction(async (trx) => {
    const [[{ isMine }]] = await trx.rawQuery('SELECT GET_LOCK(?, ?) AS isMine', [LOCK, PATIENCE_SECONDS])
    if (!isMine) throw new Error('Another process is migrating the database.')
    try {
      return await work()
    } finally {
      await trx.rawQuery('SELECT RELEASE_LOCK(?)', [LOCK])
    }
  })
}
