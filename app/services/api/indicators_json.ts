/** Indicators for machines, in the language of the reader: what is masked is null, and says so. */
import type { Figure } from '#queries/indicators/figures_of'
import type { Indicator } from '#queries/indicators/indicator'
import type { EnteredValue, IndicatorOfPlan, PeriodOfIndicator } from '#queries/plan_values/plan_values'
import type { PlanIndicator, PlanValue } from '#rules/plan/plan_definition'
import { type Span, spanOfPlan } from '#rules/plan_values/periods'
import { percentText } from '#rules/plan_values/progress'
import type { Localised } from '#values/localised'

type Locale = keyof Localised

export const indicatorJson = (indicator: Indicator, figures: Figure[], locale: Locale) => ({
  code: indicator.code,
  area: indicator.area,
  name: indicator.name[locale],
  definition: indicator.definition[locale],
  source: indicator.source[locale],
  version: indicator.version,
  inForceFrom: indicator.inForceFrom,
  unit: indicator.unit,
  measure: indicator.measure,
  groupings: indicator.publicGroupings,
  figures: figures.filter(({ code }) => code === indicator.code).map((figure) => figureJson(figure, locale)),
})

const figureJson = ({ fiscalYear, period, value, isMasked, isAtLeast, groups, areGroupsWithheld }: Figure, locale: Locale) => ({
  fiscalYear,
  period: period && { from: period.from, to: period.to, isClosed: period.isClosed },
  value,
  isMasked,
  isAtLeast,
  groups: groups && groups.map((group) => ({ key: group.key, label: group.label[locale], value: group.value, isMasked: group.isMasked })),
  areGroupsWithheld,
})

/** Only what a second person has confirmed. */
export const planIndicatorJson = ({ indicator, edition, periods, target, isTargetClosed }: IndicatorOfPlan, locale: Locale) => ({
  code: indicator.code,
  edition: edition.code,
  direction: indicator.direction,
  name: indicator.name[locale],
  unit: indicator.unit[locale],
  better: indicator.better,
  source: indicator.source?.[locale] ?? null,
  note: indicator.note?.[locale] ?? null,
  baseline: printedJson(indicator.baseline, indicator),
  target: printedJson(indicator.target, indicator),
  targetMeasurableFrom: target.to,
  isTargetPeriodClosed: isTargetClosed,
  values: periods.flatMap((period) => (period.published ? [valueJson(period, period.published)] : [])),
})

const printedJson = (value: PlanValue, { decimals }: PlanIndicator) => ({
  fiscalYear: value.fiscalYear,
  period: spanJson(spanOfPlan(value)),
  value: value.value.toFixed(decimals),
  isEstimate: value.isEstimate ?? false,
})

const valueJson = ({ fiscalYear, span, isComparable, progress, corrected }: PeriodOfIndicator, published: EnteredValue) => ({
  fiscalYear,
  period: spanJson(span),
  value: published.value,
  isEstimate: published.isEstimate,
  isComparable,
  progress: progress && { numerator: Number(progress.part), denominator: Number(progress.whole), percent: percentText(progress) },
  source: published.source,
  sourceOn: published.sourceOn,
  note: published.note,
  publishedOn: published.decidedOn,
  correctionReason: published.reason,
  corrected: corrected.map(({ value, decidedOn }) => ({ value, publishedOn: decidedOn })),
})

const spanJson = ({ from, to }: Span) => ({ from, to })
