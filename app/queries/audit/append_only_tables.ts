import type { QueryClientContract } from '@adonisjs/lucid/types/database'

const SUFFIX = '_refuse_delete'
const OWN = ['anchors', 'anchor_parts']

/**
 * Tables that are only ever added to: those that refuse a deletion, and those that an anchor ever covered, so that
 * a trigger that was dropped hides nothing. A new one is covered from the next anchor on.
 */
export async function appendOnlyTables(client: QueryClientContract): Promise<string[]> {
  const refusing = (await triggers(client)).filter((name) => name.endsWith(SUFFIX)).map((name) => name.slice(0, -SUFFIX.length))
  const covered = (await client.from('anchor_parts').distinct('source')).map(({ source }) => source as string)

  return [...new Set([...refusing, ...covered])].filter((name) => !OWN.includes(name)).sort()
}

async function triggers(client: QueryClientContract): Promise<string[]> {
  const rows = client.dialect.name.includes('sqlite')
    ? await client.from('sqlite_master').where('type', 'trigger').select('name')
    : await client.from('information_schema.triggers').whereRaw('trigger_schema = database()').select('trigger_name as name')

  return rows.map(({ name }) => name)
}

export async function columnsOf(client: QueryClientContract, table: string): Promise<string[]> {
  const columns: string[] = await client.columnsInfo(table).then((info) => Object.keys(info))
  return columns.sort()
}
