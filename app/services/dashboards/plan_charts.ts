/** The plan's own indicators: from the baseline to the target, with what was reached on the way. */
import type { IndicatorOfPlan } from '#queries/plan_values/plan_values'
import { percentText } from '#rules/plan_values/progress'
import type { Target } from '#services/charts/chart'
import type { Words } from '#services/dashboards/words'

export const planCharts = (values: IndicatorOfPlan[], words: Words) => values.map((one) => planChart(one, words))

function planChart({ indicator, address, periods, latest }: IndicatorOfPlan, words: Words): Target {
  const { tell, pick, year } = words
  const places = { minimumFractionDigits: indicator.decimals, maximumFractionDigits: indicator.decimals }
  const say = (value: number) => `${value.toLocaleString('ja-JP', places)}${pick(indicator.unit)}`
  const reached = periods.flatMap(({ published, isComparable, fiscalYear }) => (published && isComparable ? [{ published, fiscalYear }] : [])).toReversed()
  const { baseline, target } = indicator
  const points: Target['points'] = [
    { label: tell('plan.baseline', { year: year(baseline.fiscalYear) }), at: baseline.fiscalYear, value: baseline.value, is: 'baseline' },
    ...reached
      .filter(({ fiscalYear }) => fiscalYear !== baseline.fiscalYear)
      .map(({ published, fiscalYear }) => ({
        label: tell(published.isEstimate ? 'plan.estimate' : 'plan.value', { year: year(fiscalYear) }),
        at: fiscalYear,
        value: Number(published.value),
        is: published.isEstimate ? ('estimate' as const) : ('value' as const),
      })),
    { label: tell('plan.target', { year: year(target.fiscalYear) }), at: target.fiscalYear, value: target.value, is: 'target' },
  ]
  const said = { name: pick(indicator.name), from: say(baseline.value), to: say(target.value) }

  return {
    kind: 'target',
    name: `plan-${address}`,
    title: latest?.progress
      ? tell('plan.title', { ...said, latest: say(Number(latest.published!.value)), percent: percentText(latest.progress) })
      : tell('plan.title_nothing', said),
    description: tell('plan.description', said),
    head: [tell('plan.year'), pick(indicator.name)],
    say,
    points,
  }
}
