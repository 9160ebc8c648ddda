import db from '@adonisjs/lucid/services/db'
import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'

/** Nobody needs to know by how many a queue exceeds this; counting stops there. */
const MOST = 1_000

export interface Counted {
  count: number
  isMore: boolean
  /** due day of the case due first; null where the queue does not say */
  oldest: string | null
}

/** How many cases a queue holds, and when the first of them is due. */
export async function countCases(cases: DatabaseQueryBuilderContract, table: string, saysOldest = true): Promise<Counted> {
  const first = saysOldest ? await firstDue(cases.clone(), table) : null
  return { ...(await upToMost(cases, `${table}.id`)), oldest: first?.due_on ?? null }
}

const firstDue = (cases: DatabaseQueryBuilderContract, table: string) =>
  cases.whereNotNull(`${table}.due_on`).orderBy(`${table}.due_on`).orderBy(`${table}.id`).select(`${table}.due_on`).first()

export async function upToMost(rows: DatabaseQueryBuilderContract, column: string) {
  const { count } = await db.from(rows.select(column).limit(MOST).as('some')).count('* as count').firstOrFail()
  return { count: Number(count), isMore: Number(count) >= MOST }
}
