import { day, list, maybe, named, oneOf, text, thing, whole, yes, type Schema } from '#services/api/openapi/shapes'

const offered = thing({ programmes: whole(), courses: whole(), companies: whole() }, 'いまあるもの：受付中の補助金、申し込める講座、認定企業', 'Open programmes, courses to join, certified companies')
const node = { code: text(), number: text('印刷された番号', 'Number as printed'), name: text(), offered }

export const planSchemas: Record<string, Schema> = {
  PlanAnswer: thing({ data: named('Plan') }),
  Plan: thing({
    edition: thing({ code: text(), name: text(), startsOn: day(), endsOn: day(), isInForce: yes(), source: text('出典', 'Source') }, '計画の版', 'Edition of the plan'),
    goal: text('目標', 'Goal'),
    directions: list(named('PlanDirection'), '方向性', 'Directions'),
    indicators: list(named('PlanIndicator'), '目標指標', 'Indicators'),
  }),
  PlanDirection: {
    ...thing({ ...node, theme: text(), isOrderInferred: yes('取組の並びから推定', 'Read from the order of the projects alone'), groups: list(named('PlanGroup')) }),
    required: [...Object.keys(node), 'theme', 'groups'],
  },
  PlanGroup: thing({ ...node, measures: list(named('PlanMeasure')) }),
  PlanMeasure: thing({ ...node, projects: list(named('PlanProject'), '取組', 'Projects') }, '施策', 'Measure'),
  PlanProject: thing({
    code: text(),
    name: text(),
    marks: list(oneOf(['priority', 'new']), '重点・新規', 'Priority, new'),
    areMarksDoubtful: yes('印が確かめられていません', 'The marks are not certain'),
    formerly: list(text(), '前の版での取組', 'Projects of earlier editions'),
    offered,
    programmes: list(thing({ code: text(), name: text(), status: text(), from: maybe(day()), to: maybe(day()) })),
    courseKinds: list(thing({ code: text(), name: text(), openCourses: whole() })),
    certificationSchemes: list(thing({ code: text(), name: text(), isOpen: yes(), certifiedCompanies: maybe(whole()) })),
  }),
  PlanIndicator: thing({
    code: text(),
    direction: text(),
    name: text(),
    unit: text(),
    better: oneOf(['up', 'down']),
    baseline: named('PlanValue'),
    target: named('PlanValue'),
    source: maybe(text()),
    cycle: text(),
    note: maybe(text()),
  }),
  PlanValue: thing({
    fiscalYear: whole(),
    value: { type: 'number' },
    period: maybe(thing({ from: day(), to: day() }, '年度の一部なら、その期間', 'Where it is of a part of the year')),
    isEstimate: yes('見込', 'Estimate'),
  }),
}
