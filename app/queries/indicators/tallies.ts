import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { type GroupName, UNKNOWN } from '#queries/indicators/groups_of'
import type { Fact, Grouping, Indicator } from '#queries/indicators/indicator'
import type { Tally } from '#rules/indicators/measures'
import type { Period } from '#rules/indicators/period'

/** The groups that are asked for. */
export interface By {
  grouping: Grouping
  names: GroupName[]
}

/** What the facts of a period come to, by group; under '' where they are not grouped. */
export const tallies = (client: QueryClientContract, indicator: Indicator, period: Period, by?: By): Promise<Map<string, Tally>> =>
  indicator.measured ? measuredTallies(client, indicator, period, by) : summedTallies(client, indicator, period, by)

const counted = `count(*) as n, sum(part) as part, sum(whole) as whole, count(distinct subject) as subjects,
  count(distinct case when part > 0 then subject end) as in_part, count(distinct case when part < whole then subject end) as in_rest`

async function summedTallies(client: QueryClientContract, { facts }: Indicator, period: Period, by?: By) {
  const query = client.from(facts(client, period).as('facts')).select(client.raw(counted))
  const rows = await (by ? query.select(client.raw(...keySql(by))).groupBy('group_key') : query)

  return new Map(rows.map((row): [string, Tally] => [by ? (row.group_key ?? UNKNOWN) : '', tallyOfRow(row)]))
}

/** The key of a row's group, whichever of its words the register has. */
function keySql(by: By): [string, string[]] {
  const column = columnOf(by.grouping)
  const words = by.names.flatMap(({ key, also = [] }) => also.map((word) => [word, key]))

  return words.length > 0
    ? [`case ${column} ${words.map(() => 'when ? then ?').join(' ')} else ${column} end as group_key`, words.flat()]
    : [`${column} as group_key`, []]
}

export const columnOf = (grouping: Grouping) => `by_${grouping}`

/** The words of a group as the registers have them. */
export const wordsOf = ({ key, also = [] }: GroupName) => [key, ...also]

const tallyOfRow = (row: any): Tally => ({
  rows: Number(row.n),
  part: Number(row.part ?? 0),
  whole: Number(row.whole ?? 0),
  subjects: Number(row.subjects),
  inPart: Number(row.in_part),
  inRest: Number(row.in_rest),
})

type Found = Fact & Record<string, any>

async function measuredTallies(client: QueryClientContract, { facts, measured }: Indicator, period: Period, by?: By) {
  const rows: Found[] = await facts(client, period)
  const results = await measured!(client, rows, period)
  const all: Found[] = rows.map((row, index) => ({ ...row, ...results[index]! }))
  const groups = Map.groupBy(all, (row) => (by ? keyOf(by, row[columnOf(by.grouping)]) : ''))

  return new Map([...groups].map(([key, of]): [string, Tally] => [key, tallyOf(of)]))
}

const keyOf = ({ names }: By, word: string | null) =>
  word === null ? UNKNOWN : (names.find((name) => wordsOf(name).includes(word))?.key ?? word)

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
