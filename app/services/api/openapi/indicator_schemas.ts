import { day, list, maybe, moment, named, oneOf, text, thing, whole, yes, type Schema } from '#services/api/openapi/shapes'

const span = thing({ from: day(), to: day() })
const decimal: Schema = { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$' }

export const indicatorSchemas: Record<string, Schema> = {
  IndicatorAnswer: thing({
    updatedAt: moment('この時点の数字', 'As of this moment'),
    plan: list(named('IndicatorOfPlan'), '計画の目標指標', 'Indicators of the plan'),
    indicators: list(named('Indicator'), '区の登録から数えた指標', 'Indicators counted from the registers'),
  }),
  Indicator: thing({
    code: text(),
    area: oneOf(['courses', 'claims', 'certifications']),
    name: text(),
    definition: text('定義', 'Definition'),
    source: text('出典', 'Source'),
    version: whole('定義が変わると上がります', 'Raised when the definition changes'),
    inForceFrom: day(),
    unit: text(),
    measure: text('数え方', 'How it is measured'),
    groupings: list(text(), 'byに渡せるもの', 'What may be asked as `by`'),
    figures: list(named('Figure')),
  }),
  Figure: thing(
    {
      fiscalYear: whole(),
      period: maybe(thing({ from: day(), to: day(), isClosed: yes() }, '数えた期間', 'The period counted')),
      value: maybe({ type: 'number' }),
      isMasked: yes('5未満のため伏せています', 'Withheld, because fewer than five'),
      isAtLeast: yes('これ以上', 'At least this many'),
      groups: maybe(list(thing({ key: text(), label: text(), value: maybe({ type: 'number' }), isMasked: yes() }))),
      areGroupsWithheld: yes('区分の全体を伏せています', 'All groups are withheld'),
    },
    'ある年度の値',
    'The value of a fiscal year'
  ),
  IndicatorOfPlan: thing({
    code: text(),
    edition: text('計画の版', 'Edition of the plan'),
    direction: whole('方向性の番号', 'Number of the direction'),
    name: text(),
    unit: text(),
    better: oneOf(['up', 'down'], 'よくなる向き', 'Which way is better'),
    source: maybe(text()),
    note: maybe(text()),
    baseline: named('PrintedValue'),
    target: named('PrintedValue'),
    targetMeasurableFrom: maybe(day()),
    isTargetPeriodClosed: yes(),
    values: list(named('PublishedValue'), '公表した値', 'Values published'),
  }),
  PrintedValue: thing({ fiscalYear: whole(), period: span, value: decimal, isEstimate: yes() }, '計画に印刷された値', 'A value as the plan prints it'),
  PublishedValue: thing({
    fiscalYear: whole(),
    period: span,
    value: decimal,
    isEstimate: yes('見込', 'Estimate'),
    isComparable: yes('基準値と同じ期間', 'Of the same months as the baseline'),
    progress: maybe(thing({ numerator: { type: 'number' }, denominator: { type: 'number' }, percent: text() }, '目標への進み。悪くなれば負の数', 'Progress to the target; negative if it worsened')),
    source: maybe(text()),
    sourceOn: maybe(day()),
    note: maybe(text()),
    publishedOn: maybe(day()),
    correctionReason: maybe(text()),
    corrected: list(thing({ value: decimal, publishedOn: maybe(day()) }), '訂正の前の値', 'Values before correction'),
  }),
}
