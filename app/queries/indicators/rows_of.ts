import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { closedIds } from '#queries/audit/closed_ids'
import { groupsOf, UNKNOWN } from '#queries/indicators/groups_of'
import type { Fact, Facts, Grouping, Indicator } from '#queries/indicators/indicator'
import { descriptions, type Described } from '#queries/indicators/rows/describe'
import type { RowReader } from '#queries/indicators/rows/row_reader'
import { inSnapshot } from '#queries/indicators/snapshot'
import { columnOf, wordsOf } from '#queries/indicators/tallies'
import type { Period } from '#rules/indicators/period'

export const ROWS_ON_A_PAGE = 50

export interface Row extends Described {
  part: number
  whole: number
}

export interface Rows {
  columns: readonly string[]
  rows: Row[]
  /** the id after which the next page begins */
  next: number | null
}

export interface Narrowed {
  by?: Grouping
  key?: string
  after?: number
  limit?: number
}

/** The rows that a figure, or one group of it, is made of and that exist for the reader, in the order of their numbers. */
export async function rowsOf(
  indicator: Indicator,
  period: Period,
  reader: RowReader,
  { after = 0, limit = ROWS_ON_A_PAGE, ...narrowed }: Narrowed = {}
): Promise<Rows> {
  const words = await wordsAsked(narrowed, period)
  const { columns, of } = descriptions[indicator.rows]

  return inSnapshot(async (client) => {
    const found: Fact[] = await within(client, indicator, period, reader, words)
      .where('id', '>', after)
      .orderBy('id')
      .limit(limit + 1)
    const facts = found.slice(0, limit)
    const results = indicator.measured ? await indicator.measured(client, facts, period) : facts
    const ids = facts.map(({ id }) => id)
    const told = new Map((await of(client, ids, reader)).map((one) => [one.id, one]))

    return {
      columns,
      rows: facts.map(({ id }, index) => ({ ...told.get(id)!, part: Number(results[index]!.part), whole: Number(results[index]!.whole) })),
      next: found.length > limit ? ids.at(-1)! : null,
    }
  })
}

export async function countOfRows(indicator: Indicator, period: Period, reader: RowReader, narrowed: Narrowed = {}): Promise<number> {
  const words = await wordsAsked(narrowed, period)
  const [{ n }] = await within(db.connection(), indicator, period, reader, words).count('* as n')

  return Number(n)
}

interface Words {
  column: string
  words: string[]
  isUnknown: boolean
}

/** The words that the registers have for the group asked for. */
async function wordsAsked({ by, key }: Narrowed, { fiscalYear }: Period): Promise<Words | null> {
  if (!by || !key) return null
  const group = (await groupsOf(by, fiscalYear)).find((one) => one.key === key)

  return { column: columnOf(by), words: group ? wordsOf(group) : [key], isUnknown: key === UNKNOWN }
}

function within(client: QueryClientContract, indicator: Indicator, period: Period, { closed }: RowReader, asked: Words | null) {
  const query = client.from(indicator.facts(client, period).as('facts'))
  const without: Partial<Record<string, Facts>> = closedIds(client, closed)
  const hidden = without[indicator.rows]
  if (hidden) query.whereNotIn('id', hidden)
  if (!asked) return query

  return query.where((of) => {
    of.whereIn(asked.column, asked.words)
    if (asked.isUnknown) of.orWhereNull(asked.column)
  })
}
