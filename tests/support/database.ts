import db from '@adonisjs/lucid/services/db'
import { adoptSchemes } from '#actions/certifications/adopt_schemes'
import { adoptKinds } from '#actions/courses/adopt_kinds'
import { adoptPlan } from '#actions/plan/adopt_plan'
import { adoptRulebooks } from '#actions/programmes/adopt_rulebooks'
import { engine } from '#config/database'
import { migrate } from '#services/storage/migrations'

/** Migrated, with the rule books adopted: the state in which every test finds the database. */
export async function prepareDatabase() {
  await migrate()
  await adoptAll()
}

async function adoptAll() {
  await adoptPlan()
  await adoptRulebooks()
  await adoptKinds()
  await adoptSchemes()
}

/**
 * For tests that several transactions run in at once, where one wrapping transaction would hide the race:
 * empties every table, adopts the rule books again, and does the same after the test.
 *
 *     group.each.setup(() => freshDatabase())
 */
export async function freshDatabase() {
  await empty()
  await adoptAll()

  return async () => {
    await empty()
    await adoptAll()
  }
}

const empty = () => (engine === 'sqlite' ? emptySqlite() : emptyMysql())

const isKept = (table: string) => table.startsWith('adonis_schema') || table.startsWith('sqlite_')

/** The triggers of the history tables refuse a deletion, so they step aside for it. */
async function emptySqlite() {
  const triggers = await db.from('sqlite_master').where('type', 'trigger').select('name', 'sql')
  const tables = await db.from('sqlite_master').where('type', 'table').select('name')
  await db.rawQuery('PRAGMA foreign_keys = OFF')
  for (const { name } of triggers) await db.rawQuery(`DROP TRIGGER ${name}`)
  for (const { name } of tables) if (!isKept(name)) await db.rawQuery(`DELETE FROM ${name}`)
  if (tables.some(({ name }) => name === 'sqlite_sequence')) await db.rawQuery('DELETE FROM sqlite_sequence')
  for (const { sql } of triggers) await db.rawQuery(sql)
  await db.rawQuery('PRAGMA foreign_keys = ON')
}

/** TRUNCATE fires no trigger; the foreign keys are switched off on the one connection that does it. */
async function emptyMysql() {
  const tables = await db.from('information_schema.tables').whereRaw('table_schema = database()').select('table_name as name')
  await db.transaction(async (trx) => {
    await trx.rawQuery('SET FOREIGN_KEY_CHECKS = 0')
    for (const { name } of tables) {
      if (!isKept(name) && (await trx.from(name).first())) await trx.rawQuery(`TRUNCATE TABLE ${name}`)
    }
    await trx.rawQuery('SET FOREIGN_KEY_CHECKS = 1')
  })
}
