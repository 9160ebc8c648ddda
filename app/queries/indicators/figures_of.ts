import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { groupsOf, type GroupName } from '#queries/indicators/groups_of'
import { indicatorOf } from '#queries/indicators/index'
import type { Grouping, Indicator, Unit } from '#queries/indicators/indicator'
import { inSnapshot } from '#queries/indicators/snapshot'
import { type By, tallies } from '#queries/indicators/tallies'
import { type Measure, NOTHING, type Tally } from '#rules/indicators/measures'
import { type Audience, type Period, periodOf } from '#rules/indicators/period'
import { groupsToldOpenly, type Told, toldOpenly, toldWhole } from '#rules/indicators/told'
import { today } from '#values/clock'
import type { Localised } from '#values/localised'

export interface Group extends Told {
  key: string
  label: Localised
}

/** The answer of one indicator for one fiscal year. */
export interface Figure extends Told {
  code: string
  version: number
  unit: Unit
  measure: Measure
  fiscalYear: number
  /** null: the year has not begun, or none of its months has passed for the public */
  period: Period | null
  /** null: not asked for, or withheld */
  groups: Group[] | null
  areGroupsWithheld: boolean
}

interface Asked {
  fiscalYears: number[]
  audience: Audience
  by?: Grouping
}

const NOT_YET: Told = { value: null, isMasked: false, isAtLeast: false, numerator: null, denominator: null }

/**
 * The figures of the indicators named for each of the years, all as of one moment. The public gets them masked, and groups
 * only of years that have passed; a grouping that an indicator does not have gives none.
 */
export async function figuresOf(codes: readonly string[], { fiscalYears, audience, by: grouping }: Asked): Promise<Figure[]> {
  const wanted = codes.map((code) => indicatorOf(code)).filter((one) => one !== null)
  const groupings = new Map<number, By>()
  if (grouping) for (const year of fiscalYears) groupings.set(year, { grouping, names: await groupsOf(grouping, year) })
  const on = today()

  return inSnapshot(async (client) => {
    const figures: Figure[] = []
    for (const indicator of wanted)
      for (const year of fiscalYears)
        figures.push(await figureOf(client, indicator, { year, period: periodOf(year, audience, on), audience, by: groupings.get(year) }))
    return figures
  })
}

interface AskedOfOne {
  year: number
  period: Period | null
  audience: Audience
  by?: By
}

async function figureOf(client: QueryClientContract, indicator: Indicator, { year, period, audience, by }: AskedOfOne): Promise<Figure> {
  const { code, version, unit, measure } = indicator
  const head = { code, version, unit, measure, fiscalYear: year, period }
  if (!period) return { ...head, ...NOT_YET, groups: null, areGroupsWithheld: false }

  const total = (await tallies(client, indicator, period)).get('') ?? NOTHING
  const told = audience === 'office' ? toldWhole(indicator, total) : toldOpenly(indicator, total, period.isClosed, await wholeOf(client, indicator, period))
  if (!by || !indicator.groupings.includes(by.grouping)) return { ...head, ...told, groups: null, areGroupsWithheld: false }

  const isOpen = audience === 'office' || (period.isClosed && indicator.publicGroupings.includes(by.grouping))
  const groups = isOpen ? toldGroups(indicator, told, named(by.names, await tallies(client, indicator, period, by)), audience) : null
  return { ...head, ...told, groups, areGroupsWithheld: groups === null }
}

async function wholeOf(client: QueryClientContract, { within }: Indicator, period: Period): Promise<Tally | null> {
  return within ? ((await tallies(client, indicatorOf(within)!, period)).get('') ?? NOTHING) : null
}

type NamedTally = GroupName & { tally: Tally }

/** Every group with what it comes to; one that no register names any more stands under its key. */
function named(names: GroupName[], found: Map<string, Tally>): NamedTally[] {
  const others = [...found.keys()]
    .filter((key) => !names.some((one) => one.key === key))
    .map((key) => ({ key, label: { ja: key, en: key } }))
  return [...names, ...others].map((name) => ({ ...name, tally: found.get(name.key) ?? NOTHING }))
}

function toldGroups(indicator: Indicator, total: Told, groups: NamedTally[], audience: Audience): Group[] | null {
  const told = audience === 'office' ? groups.map(({ tally }) => toldWhole(indicator, tally)) : groupsToldOpenly(indicator, total, groups)
  return told && groups.map(({ key, label }, index) => ({ key, label, ...told[index]! }))
}
