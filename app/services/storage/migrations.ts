import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import { MigrationRunner } from '@adonisjs/lucid/migration'
import { engine, sidecar } from '#config/database'

/** Applies the pending migrations of the main database and of the one beside it; returns their names. */
export async function migrate(): Promise<string[]> {
  const names: string[] = []
  for (const connectionName of new Set([engine, sidecar])) {
    const runner = new MigrationRunner(db, app, { direction: 'up', connectionName })
    await runner.run()
    if (runner.error) throw runner.error
    names.push(...Object.values(runner.migratedFiles).map(({ file }) => file.name))
  }

  return names
}
