import { groupsOf, UNKNOWN } from '#queries/indicators/groups_of'
import type { Fact, Grouping, Indicator } from '#queries/indicators/indicator'
import { descriptions, type Described } from '#queries/indicators/rows/describe'
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

/** The rows that a figure, or one group of it, is made of, in the order of their numbers. */
export async function rowsOf(
  indicator: Indicator,
  period: Period,
  { by, key, after = 0, limit = ROWS_ON_A_PAGE }: Narrowed = {}
): Promise<Rows> {
  const group = by && key ? (await groupsOf(by)).find((one) => one.key === key) : undefined
  const words = group ? wordsOf(group) : [key ?? '']
  const { columns, of } = descriptions[indicator.rows]

  return inSnapshot(async (client) => {
    const query = client
      .from(indicator.facts(client, period).as('facts'))
      .where('id', '>', after)
      .orderBy('id')
      .limit(limit + 1)
    if (by && key)
      query.where((within) => {
        within.whereIn(columnOf(by), words)
        if (key === UNKNOWN) within.orWhereNull(columnOf(by))
      })
    const found: Fact[] = await query
    const facts = found.slice(0, limit)
    const results = indicator.measured ? await indicator.measured(client, facts, period) : facts
    const told = new Map(
      (
        await of(
          client,
          facts.map(({ id }) => id)
        )
      ).map((one) => [one.id, one])
    )

    return {
      columns,
      rows: facts.map(({ id }, index) => ({ ...told.get(id)!, part: Number(results[index]!.part), whole: Number(results[index]!.whole) })),
      next: found.length > limit ? facts.at(-1)!.id : null,
    }
  })
}
