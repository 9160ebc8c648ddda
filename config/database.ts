import { mkdirSync } from 'node:fs'
import app from '@adonisjs/core/services/app'
import env from '#start/env'
import { defineConfig } from '@adonisjs/lucid'
import { storagePath } from '#config/app'

/** The engine in use: embedded SQLite unless the environment says MySQL/MariaDB. */
export const engine = env.get('DB_CONNECTION', 'sqlite')

/**
 * Sessions and rate limits live beside the main database: on SQLite in a file of their own, because its
 * one connection would wait for itself if a session were written inside an open transaction.
 */
export const sidecar = engine === 'sqlite' ? 'sidecar' : 'mysql'

mkdirSync(storagePath(), { recursive: true })

const migrations = ['database/migrations']
const sidecarMigrations = ['database/migrations_sidecar']

const sqlite = (file: string, paths: string[]) => ({
  client: 'better-sqlite3' as const,
  connection: { filename: storagePath(file) },
  useNullAsDefault: true,
  pool: {
    min: 1,
    max: 1,
    afterCreate(connection: any, done: (error: Error | null, connection: unknown) => void) {
      connection.pragma('journal_mode = WAL')
      connection.pragma('foreign_keys = ON')
      connection.pragma('busy_timeout = 10000')
      connection.pragma('synchronous = NORMAL')
      done(null, connection)
    },
  },
  migrations: { naturalSort: true, paths },
})

const dbConfig = defineConfig({
  connection: engine,
  prettyPrintDebugQueries: true,
  connections: {
    sqlite: {
      ...sqlite('db.sqlite3', migrations),
      schemaGeneration: {
        enabled: engine === 'sqlite' && app.inDev,
        outputPath: 'database/schema.ts',
        rulesPaths: ['./database/schema_rules.js'],
        excludeTables: ['queue_jobs', 'queue_schedules', 'adonis_schema', 'adonis_schema_versions'],
      },
    },
    sidecar: { ...sqlite('sidecar.sqlite3', sidecarMigrations), schemaGeneration: { enabled: false } },
    mysql: {
      client: 'mysql2',
      connection: {
        host: env.get('DB_HOST', '127.0.0.1'),
        port: env.get('DB_PORT', 3306),
        user: env.get('DB_USER', 'root'),
        password: env.get('DB_PASSWORD', ''),
        database: env.get('DB_DATABASE', app.inTest ? 'minato_jinzai_test' : 'minato_jinzai'),
        charset: 'utf8mb4',
        timezone: 'Z',
        dateStrings: true,
      } as any,
      pool: { min: 1, max: 20 },
      migrations: { naturalSort: true, paths: [...migrations, ...sidecarMigrations] },
      schemaGeneration: { enabled: false },
    },
  },
})

export default dbConfig
