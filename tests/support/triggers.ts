import db from '@adonisjs/lucid/services/db'
import { engine } from '#config/database'

/** Takes away what protects the tables that are only added to, as somebody with the database in hand could; the answer puts it back. */
export async function withoutTriggers(): Promise<() => Promise<void>> {
  const found: { name: string; sql: string }[] = engine === 'sqlite' ? await ofSqlite() : await ofMysql()
  for (const { name } of found) await db.rawQuery(`drop trigger ${name}`)

  return async () => {
    for (const { sql } of found) await db.rawQuery(sql)
  }
}

const ofSqlite = () => db.from('sqlite_master').where('type', 'trigger').select('name', 'sql')

async function ofMysql() {
  const rows = await db
    .from('information_schema.triggers')
    .whereRaw('trigger_schema = database()')
    .select('trigger_name as name', 'event_manipulation as verb', 'event_object_table as owner', 'action_statement as body')

  return rows.map(({ name, verb, owner, body }) => ({
    name,
    sql: `create trigger ${name} before ${verb} on ${owner} for each row ${body}`,
  }))
}
