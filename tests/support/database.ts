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

/** How many rows each table has when nothing but the rule books has been written, once that is known. */
let rowsOfRulebooks: string | null = null

/**
 * For tests that several transactions run in at once, where one wrapping transaction would hide the race:
 * begins with empty tables and the rule books adopted, and leaves them so.
 *
 *     group.each.setup(() => freshDatabase())
 */
export async function freshDatabase() {
  if (inWords(await rowsByTable()) !== rowsOfRulebooks) await restore()

  return restore
}

async function restore() {
  await empty([...(await rowsByTable()).keys()])
  await adoptAll()
  rowsOfRulebooks = inWords(await rowsByTable())
}

const inWords = (rows: Map<string, number>) => [...rows].join(' ')

/** The tables that have rows, by one question. */
async function rowsByTable(): Promise<Map<string, number>> {
  const isSqlite = engine === 'sqlite'
  const all: { name: string }[] = isSqlite
    ? await db.from('sqlite_master').where('type', 'table').select('name')
    : await db.from('information_schema.tables').whereRaw('table_schema = database()').select('table_name as name')
  const asked = all.filter(({ name }) => !isKept(name)).map(({ name }) => `select '${name}' as name, count(*) as n from ${name}`)
  const answer: { name: string; n: number }[] = await db.rawQuery(asked.join(' union all ')).then((found) => (isSqlite ? found : found[0]))

  return new Map(answer.filter(({ n }) => Number(n) > 0).map(({ name, n }) => [name, Number(n)]))
}

const empty = (tables: string[]) => (engine === 'sqlite' ? emptySqlite(tables) : emptyMysql(tables))

const isKept = (table: string) => table.startsWith('adonis_schema') || table.startsWith('sqlite_')

/** The triggers of the history tables refuse a deletion, so they step aside for it. */
async function emptySqlite(tables: string[]) {
  const triggers = await db.from('sqlite_master').where('type', 'trigger').whereIn('tbl_name', tables).select('name', 'sql')
  await db.rawQuery('PRAGMA foreign_keys = OFF')
  for (const { name } of triggers) await db.rawQuery(`DROP TRIGGER ${name}`)
  for (const name of tables) await db.rawQuery(`DELETE FROM ${name}`)
  if (await db.from('sqlite_master').where('name', 'sqlite_sequence').first()) await db.rawQuery('DELETE FROM sqlite_sequence')
  for (const { sql } of triggers) await db.rawQuery(sql)
  await db.rawQuery('PRAGMA foreign_keys = ON')
}

/** TRUNCATE fires no trigger; the foreign keys are switched off on the one connection that does it. */
async function emptyMysql(tables: string[]) {
  await db.transaction(async (trx) => {
    await trx.rawQuery('SET FOREIGN_KEY_CHECKS = 0')
    for (const name of tables) await trx.rawQuery(`TRUNCATE TABLE ${name}`)
    await trx.rawQuery('SET FOREIGN_KEY_CHECKS = 1')
  })
}
