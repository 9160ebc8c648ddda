import db from '@adonisjs/lucid/services/db'
import { readInstant } from '#models/columns'
import { adoptedEditions } from '#queries/plan/plan_on'
import type { PlanIndicator } from '#rules/plan/plan_definition'
import { type IndicatorOfEdition, indicatorsOf, isMeasuredBy } from '#rules/plan_values/editions'
import { hasClosed, isComparable, type Quarter, quarterOf, type Span, spanOfPlan } from '#rules/plan_values/periods'
import { type Progress, progressOf } from '#rules/plan_values/progress'
import { type Entry, type Standing, standingOf } from '#rules/plan_values/standing'
import { today } from '#values/clock'
import { type Day, dayOf } from '#values/day'

export interface EnteredValue extends Entry {
  indicator: string
  fiscalYear: number
  span: Span
  value: string
  isEstimate: boolean
  source: string
  sourceOn: Day
  note: string | null
  reason: string | null
  enteredBy: { id: number; name: string }
  enteredOn: Day
  decidedBy: string | null
  decidedOn: Day | null
  verdictNote: string | null
}

/** The entries for one period of an indicator. */
export interface PeriodOfIndicator extends Standing<EnteredValue> {
  fiscalYear: number
  span: Span
  quarter: Quarter | null
  /** stands on the line from the baseline to the target */
  isComparable: boolean
  /** of the public value, where it compares and its period has closed */
  progress: Progress | null
}

export interface IndicatorOfPlan extends IndicatorOfEdition {
  /** the newest first */
  periods: PeriodOfIndicator[]
  /** the newest period that can be measured against the target */
  latest: PeriodOfIndicator | null
  target: Span
  /** until then nobody can say whether the target was reached */
  isTargetClosed: boolean
}

/** The plan's own indicators, of every edition, with what the office has entered; two questions in all. */
export async function planIndicators(): Promise<IndicatorOfPlan[]> {
  const on = today()
  const indicators = indicatorsOf(await adoptedEditions(), on)
  const entered = Map.groupBy(await enteredValues(), ({ indicator }) => indicator)

  return indicators.map((one) => {
    const values = (entered.get(one.indicator.code) ?? []).filter(({ span }) => isMeasuredBy(one, span.from))
    return { ...one, ...measured(one.indicator, values, on) }
  })
}

/** @param address its code; `K2-fourth-revised` where a later edition uses the code again */
export const planIndicatorOf = async (address: string): Promise<IndicatorOfPlan | null> =>
  (await planIndicators()).find((one) => one.address === address) ?? null

function measured(indicator: PlanIndicator, values: EnteredValue[], on: Day) {
  const byPeriod = Map.groupBy(values, ({ span }) => `${span.from}/${span.to}`)
  const periods = [...byPeriod.values()]
    .map((entries) => periodOfIndicator(indicator, entries, on))
    .toSorted((one, other) => (one.span.from < other.span.from ? 1 : -1))
  const target = spanOfPlan(indicator.target)

  return {
    periods,
    latest: periods.find(({ progress }) => progress !== null) ?? null,
    target,
    isTargetClosed: hasClosed(target, on),
  }
}

function periodOfIndicator(indicator: PlanIndicator, entries: EnteredValue[], on: Day): PeriodOfIndicator {
  const { span, fiscalYear } = entries[0]!
  const standing = standingOf(entries)
  const compares = isComparable(indicator, { fiscalYear, ...span })
  const progress = standing.published && compares && hasClosed(span, on) ? progressOf(indicator, standing.published.value) : null

  return { ...standing, fiscalYear, span, quarter: quarterOf(span), isComparable: compares, progress }
}

async function enteredValues(): Promise<EnteredValue[]> {
  const rows = await db
    .from('plan_values as v')
    .join('users as enterers', 'enterers.id', 'v.entered_by_id')
    .leftJoin('plan_value_verdicts as verdicts', 'verdicts.plan_value_id', 'v.id')
    .leftJoin('users as deciders', 'deciders.id', 'verdicts.decided_by_id')
    .orderBy('v.indicator')
    .orderBy('v.period_from')
    .orderBy('v.period_to')
    .orderBy('v.round')
    .select(
      'v.*',
      'enterers.name as enterer',
      'verdicts.verdict',
      'verdicts.note as verdict_note',
      'verdicts.decided_at',
      'deciders.name as decider'
    )

  return rows.map((row) => ({
    id: row.id,
    round: row.round,
    correctsId: row.corrects_id,
    verdict: row.verdict,
    indicator: row.indicator,
    fiscalYear: row.fiscal_year,
    span: { from: row.period_from, to: row.period_to },
    value: row.value,
    isEstimate: Boolean(row.is_estimate),
    source: row.source,
    sourceOn: row.source_on,
    note: row.note,
    reason: row.reason,
    enteredBy: { id: row.entered_by_id, name: row.enterer },
    enteredOn: dayOf(readInstant(row.entered_at)),
    decidedBy: row.decider,
    decidedOn: row.decided_at && dayOf(readInstant(row.decided_at)),
    verdictNote: row.verdict_note,
  }))
}
