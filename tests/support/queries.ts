import db from '@adonisjs/lucid/services/db'
import { engine } from '#config/database'

/** How many statements `work` sends to the database. A list must send as many for fifty rows as for five. */
export async function countQueries(work: () => Promise<unknown>): Promise<number> {
  const knex = db.manager.get(engine)!.connection!.client!
  let count = 0
  const add = () => void count++
  knex.on('query', add)
  await work().finally(() => knex.removeListener('query', add))

  return count
}
