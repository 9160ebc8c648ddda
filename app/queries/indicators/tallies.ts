import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type { Fact, Grouping, Indicator } from '#queries/indicators/indicator'
import type { Tally } from '#rules/indicators/measures'
import type { Period } from '#rules/indicators/period'

/** Rows that belong to no group of a grouping, such as companies that never told their industry. */
export const UNKNOWN = 'unknown'

export const columnOf = (grouping: Grouping) => `by_${grouping}`

/** What the facts of a period come to, by group; under '' where they are not grouped. */
export const tallies = (client: QueryClientContract, indicator: Indicator, period: Period, by?: Grouping): Promise<Map<string, Tally>> =>
  indicator.measured ? measuredTallies(client, indicator, period, by) : summedTallies(client, indicator, period, by)

const counted = `count(*) as n, sum(part) as part, sum(whole) as whole, count(distinct subject) as subjects,
  count(distinct case when part > 0 then subject end) as in_part, count(distinct case when part < whole then subject end) as in_rest`

async function summedTallies(client: QueryClientContract, { facts }: Indicator, period: Period, by?: Grouping) {
  const query = client.from(facts(client, period).as('facts')).select(client.raw(counted))
  const rows = await (by ? query.select(`${columnOf(by)} as of`).groupBy(columnOf(by)) : query)

  return new Map(rows.map((row): [string, Tally] => [by ? (row.of ?? UNKNOWN) : '', tallyOfRow(row)]))
}

const tallyOfRow = (row: any): Tally => ({
  rows: Number(row.n),
  part: Number(row.part ?? 0),
  whole: Number(row.whole ?? 0),
  subjects: Number(row.subjects),
  inPart: Number(row.in_part),
  inRest: Number(row.in_rest),
})

async function measuredTallies(client: QueryClientContract, indicator: Indicator, period: Period, by?: Grouping) {
  const facts = await measuredFacts(client, indicator, period)
  const groups = Map.groupBy(facts, (fact) => (by ? (fact[columnOf(by)] ?? UNKNOWN) : ''))

  return new Map([...groups].map(([key, of]): [string, Tally] => [key, tallyOf(of)]))
}

async function measuredFacts(
  client: QueryClientContract,
  { facts, measured }: Indicator,
  period: Period
): Promise<(Fact & Record<string, any>)[]> {
  const rows: (Fact & Record<string, any>)[] = await facts(client, period)
  const results = await measured!(client, rows, period)

  return rows.map((row, index) => ({ ...row, ...results[index]! }))
}

const tallyOf = (facts: Fact[]): Tally => ({
  rows: facts.length,
  part: facts.reduce((sum, { part }) => sum + part, 0),
  whole: facts.reduce((sum, { whole }) => sum + whole, 0),
  subjects: distinct(facts),
  inPart: distinct(facts.filter(({ part }) => part > 0)),
  inRest: distinct(facts.filter(({ part, whole }) => part < whole)),
  values: facts.map(({ part }) => part),
})

const distinct = (facts: Fact[]) => new Set(facts.map(({ subject }) => subject)).size
