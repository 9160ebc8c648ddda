import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** One value of a document kept as text, as SQL; null where it is absent or null. */
export const jsonValue = (client: QueryClientContract, column: string, name: string) =>
  client.dialect.name.includes('sqlite') ? `json_extract(${column}, '$.${name}')` : `json_value(${column}, '$.${name}')`
