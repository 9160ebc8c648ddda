/** Figures for everybody, and for those who open them; one value of each kind for the plan's own. */
import { decidePlanValue } from '#actions/plan_values/decide_plan_value'
import { enterPlanValue, type TypedValue } from '#actions/plan_values/enter_plan_value'
import { planIndicatorOf } from '#queries/plan_values/plan_values'
import { shownYears } from '#rules/indicators/shown_years'
import { givenStaff } from '#tests/support/people'
import type { Role } from '#tests/support/town_of_pages'
import type { Actor } from '#values/actor'
import { day } from '#values/day'

const LONG = '港区中小企業景況調査の報告書（試験のために作った長い名前の出典）'.repeat(4)

export async function pagesOfIndicators(): Promise<Role[]> {
  const [officer, other] = [await givenStaff('programmes', 'officer'), await givenStaff('programmes', 'officer')]
  const [one, two] = [officer, other].map(({ id }): Actor => ({ id, as: 'clerk', post: 'officer' })) as [Actor, Actor]
  const typed: TypedValue = {
    fiscalYear: 2024,
    quarter: 3,
    value: '30.0',
    isEstimate: false,
    source: LONG,
    sourceOn: day('2025-02-10'),
    note: '試験の値です。',
    reason: null,
  }
  const enter = async (facts: Partial<TypedValue>) => enterPlanValue((await planIndicatorOf('K3'))!, { ...typed, ...facts }, one)
  const published = await enter({})
  await decidePlanValue(published.id, 'confirmed', null, two)
  await decidePlanValue((await enter({ value: '30.5', reason: '集計の誤りのため' })).id, 'confirmed', null, two)
  await decidePlanValue((await enter({ quarter: 1 })).id, 'confirmed', null, two)
  await decidePlanValue((await enter({ quarter: 2 })).id, 'sent_back', '出典をご確認ください。', two)
  await enter({ fiscalYear: 2025, value: '29.4', isEstimate: true })
  const corrects = (await planIndicatorOf('K3'))!.periods.find(({ corrected }) => corrected.length > 0)!.published!.id
  const year = shownYears().at(-1)!
  const rows = [
    'claims-received',
    'participants',
    'certified-valid',
    'budget-taken-up',
    'satisfaction',
    'hires-supported',
    'higher-tier-used',
  ].map((code) => `/office/indicators/${code}/rows?year=${year}`)

  return [
    {
      name: 'anyone at the indicators',
      person: null,
      pages: {
        'indicators.index': ['/indicators'],
        'indicators.show': ['K1', 'K3', 'claims-received?by=industry', 'seats-offered?by=field', 'completion-rate'].map(
          (code) => `/indicators/${code}`
        ),
      },
    },
    {
      name: 'officer of the indicators',
      person: other,
      pages: {
        'office.indicators.index': ['/office/indicators', `/office/indicators?year=${year - 1}`],
        'office.indicators.show': [
          'claims-received?by=industry',
          'completion-rate',
          'certified-valid?by=certificationField',
          'yen-granted?by=project',
        ].map((code) => `/office/indicators/${code}`),
        'office.indicators.rows': rows,
        'office.indicators.plan': ['/office/indicators/plan/K3', '/office/indicators/plan/K2'],
        'office.plan_values.create': [
          '/office/indicators/plan/K3/values/new',
          `/office/indicators/plan/K3/values/new?corrects=${corrects}`,
        ],
      },
    },
    {
      name: 'auditor of the indicators',
      person: await givenStaff('audit', 'auditor'),
      pages: { 'office.indicators.index': ['/office/indicators'], 'office.indicators.plan': ['/office/indicators/plan/K3'] },
    },
  ]
}
