import testUtils from '@adonisjs/core/services/test_utils'
import limiter from '@adonisjs/limiter/services/main'
import { test } from '@japa/runner'
import { adoptPlan } from '#actions/plan/adopt_plan'
import { mergeAccounts } from '#actions/accounts/merge_accounts'
import { decidePlanValue } from '#actions/plan_values/decide_plan_value'
import { enterPlanValue, type TypedValue } from '#actions/plan_values/enter_plan_value'
import { planEditions } from '#database/rulebooks/plan'
import PlanValue from '#models/plan_value'
import type User from '#models/user'
import { planIndicatorOf } from '#queries/plan_values/plan_values'
import { freezeClock } from '#tests/support/clock'
import { givenStaff } from '#tests/support/people'
import type { PlanDefinition } from '#rules/plan/plan_definition'
import { percentText, progressOf } from '#rules/plan_values/progress'
import { day } from '#values/day'

/** Takes K2 up again from where it stands, and drops the others. */
const nextEdition: PlanDefinition = {
  ...planEditions[0]!,
  code: 'fifth',
  name: { ja: '第5次計画（試験）', en: 'Fifth plan (test)' },
  startsOn: day('2027-04-01'),
  endsOn: day('2033-03-31'),
  indicators: planEditions[0]!.indicators
    .filter(({ code }) => code === 'K2')
    .map((one) => ({ ...one, baseline: { fiscalYear: 2026, value: 2880 }, target: { fiscalYear: 2032, value: 3000 } })),
}

const officer = () => givenStaff('programmes', 'officer')
const as = ({ id }: User) => ({ id, as: 'clerk' as const, post: 'officer' })
const typed: TypedValue = {
  fiscalYear: 2025,
  quarter: 3,
  value: '30.1',
  isEstimate: false,
  source: '港区中小企業景況調査 2025年10月〜12月期',
  sourceOn: day('2026-02-10'),
  note: null,
  reason: null,
}
const form = { fiscalYear: '2025', quarter: '3', value: '３０．１％', source: typed.source, sourceOn: '2026-02-10' }
const enter = async (by: User, facts: Partial<TypedValue> = {}) =>
  enterPlanValue((await planIndicatorOf('K3'))!, { ...typed, ...facts }, as(by))

test.group("values of the plan's indicators", (group) => {
  group.each.setup(() => freezeClock(Date.parse('2026-09-10T05:00:00Z')))
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await adoptPlan()))
  group.each.setup(() => limiter.clear())

  test('[P12] [F109] nobody but the desk sees a value before another person has confirmed it; then everybody does', async ({
    client,
    assert,
  }) => {
    const [one, other] = [await officer(), await officer()]
    const entered = await client.post('/office/indicators/plan/K3/values').loginAs(one).withCsrfToken().form(form).redirects(0)
    entered.assertStatus(302)
    entered.assertHeader('location', '/office/indicators/plan/K3')
    const value = await PlanValue.firstOrFail()
    assert.include(value.$attributes, {
      indicator: 'K3',
      fiscalYear: 2025,
      periodFrom: '2025-10-01',
      periodTo: '2025-12-31',
      value: '30.1',
      round: 1,
    })

    const before = await client.get('/indicators/K3')
    before.assertStatus(200)
    assert.notInclude(before.text(), '30.1')
    const desk = await client.get('/office/indicators/plan/K3').loginAs(one)
    assert.include(desk.text(), '30.1')
    assert.notInclude(desk.text(), '/confirmation')

    const confirmed = await client
      .post(`/office/indicators/plan/K3/values/${value.id}/confirmation`)
      .loginAs(other)
      .withCsrfToken()
      .redirects(0)
    confirmed.assertStatus(302)
    const after = await client.get('/indicators/K3')
    assert.include(after.text(), '30.1')
    assert.include(after.text(), '22.7%')
    const k3 = (await client.get('/api/v1/indicators')).body().plan.find(({ code }: any) => code === 'K3')
    assert.deepInclude(k3.values[0], { value: '30.1', isComparable: true })
    assert.deepEqual(k3.values[0].progress, { numerator: 15000, denominator: 66000, percent: '22.7' })
    assert.isFalse(k3.isTargetPeriodClosed)
  })

  test('[P12] who entered a value does not confirm it, and a value is decided once', async ({ client, db }) => {
    const [one, other] = [await officer(), await officer()]
    const { id } = await enter(one)
    const own = await client
      .post(`/office/indicators/plan/K3/values/${id}/confirmation`)
      .loginAs(one)
      .withCsrfToken()
      .header('accept', 'application/json')
    own.assertStatus(409)
    await db.assertEmpty('plan_value_verdicts')

    await decidePlanValue(id, 'confirmed', null, as(other))
    const again = await client
      .post(`/office/indicators/plan/K3/values/${id}/sending-back`)
      .loginAs(other)
      .withCsrfToken()
      .header('accept', 'application/json')
      .form({ note: '確認' })
    again.assertStatus(409)
    await db.assertCount('plan_value_verdicts', 1)
  })

  test('[P12] [N18] nor by another account of the same person', async ({ assert, db }) => {
    const [one, other] = [await officer(), await officer()]
    const { id } = await enter(one)
    await mergeAccounts(one.id, other.id, as(other))
    await assert.rejects(() => decidePlanValue(id, 'confirmed', null, as(other)), 'plan_value_own')
    await db.assertEmpty('plan_value_verdicts')
  })

  test('[P12] a manager and an auditor read, others find nothing, and none of them writes', async ({ client, db }) => {
    const one = await officer()
    const { id } = await enter(one)
    for (const [desk, post] of [
      ['programmes', 'manager'],
      ['audit', 'auditor'],
    ] as const) {
      const reader = await givenStaff(desk, post)
      ;(await client.get('/office/indicators/plan/K3').loginAs(reader)).assertStatus(200)
      ;(await client.post('/office/indicators/plan/K3/values').loginAs(reader).withCsrfToken().form(form)).assertStatus(404)
      ;(await client.post(`/office/indicators/plan/K3/values/${id}/confirmation`).loginAs(reader).withCsrfToken()).assertStatus(404)
    }
    const clerk = await givenStaff('claims', 'clerk')
    ;(await client.get('/office/indicators').loginAs(clerk)).assertStatus(404)
    ;(await client.get('/office/indicators/plan/K3').loginAs(clerk)).assertStatus(404)
    await db.assertCount('plan_values', 1)
    await db.assertEmpty('plan_value_verdicts')
  })

  test('[P12] corrected after publication, the old value stays, marked with day and reason', async ({ client, assert }) => {
    const [one, other] = [await officer(), await officer()]
    const first = await enter(one)
    await decidePlanValue(first.id, 'confirmed', null, as(other))
    await assert.rejects(() => enter(other, { value: '31.0' }), 'plan_correction_needs_reason')
    const second = await enter(other, { value: '31.0', reason: '集計の誤りのため' })
    await assert.rejects(() => enter(one, { value: '31.1', reason: '再' }), 'plan_value_waits')
    assert.include((await client.get('/indicators/K3')).text(), '30.1')
    assert.notInclude((await client.get('/indicators/K3')).text(), '31.0')

    await decidePlanValue(second.id, 'confirmed', null, as(one))
    const page = (await client.get('/indicators/K3')).text()
    for (const part of ['31.0', '<del>30.1', '集計の誤りのため', '2026年9月10日']) assert.include(page, part)
    const [value] = (await client.get('/api/v1/indicators')).body().plan.find(({ code }: any) => code === 'K3').values
    assert.deepInclude(value, {
      value: '31.0',
      correctionReason: '集計の誤りのため',
      corrected: [{ value: '30.1', publishedOn: '2026-09-10' }],
    })
    await assert.rejects(() => first.merge({ value: '99.9' }).save())
  })

  test('[P12] another quarter is context, and an estimate of a running period measures nothing', async ({ assert }) => {
    const [one, other] = [await officer(), await officer()]
    await decidePlanValue((await enter(one, { quarter: 1, value: '29.0' })).id, 'confirmed', null, as(other))
    const running = { fiscalYear: 2026, quarter: 2 as const, value: '20.0' }
    await assert.rejects(() => enter(one, running), 'plan_period_open')
    await assert.rejects(() => enter(one, { ...running, quarter: 3 }), 'plan_period_ahead')
    await decidePlanValue((await enter(one, { ...running, isEstimate: true })).id, 'confirmed', null, as(other))

    const { periods, latest } = (await planIndicatorOf('K3'))!
    assert.isNull(latest)
    assert.deepEqual(
      periods.map(({ isComparable, progress }) => [isComparable, progress]),
      [
        [false, null],
        [false, null],
      ]
    )
    await decidePlanValue((await enter(one)).id, 'confirmed', null, as(other))
    assert.equal(percentText((await planIndicatorOf('K3'))!.latest!.progress!), '22.7')
  })

  test('[P12] [P13] when the next edition begins, the old one is finished: its indicators stay at an address and are measured by its own baselines', async ({
    client,
    assert,
  }) => {
    const [one, other] = [await officer(), await officer()]
    const value = { fiscalYear: 2026, quarter: null, value: '2880' }
    const into = async (address: string, facts: Partial<TypedValue>) => enterPlanValue((await planIndicatorOf(address))!, { ...typed, ...facts }, as(one))
    const [k1, k2] = planEditions[0]!.indicators
    await decidePlanValue((await enter(one)).id, 'confirmed', null, as(other))
    freezeClock(Date.parse('2027-03-31T05:00:00Z'))
    await adoptPlan([...planEditions, nextEdition])
    await assert.rejects(() => into('K2', value), 'plan_period_open')
    assert.lengthOf((await client.get('/api/v1/indicators')).body().plan, 3)

    freezeClock(Date.parse('2027-04-02T05:00:00Z'))
    await assert.rejects(() => into('K2', value), 'plan_period_of_other_edition')
    const desk = await client.get('/office/indicators/plan/K2-fourth-revised/values/new').loginAs(one)
    assert.match(desk.text(), /value="2026"/)
    assert.notMatch(desk.text(), /value="2027"/)
    const entered = await client
      .post('/office/indicators/plan/K2-fourth-revised/values')
      .loginAs(one)
      .withCsrfToken()
      .form({ ...form, fiscalYear: '2026', value: '2880' })
      .redirects(0)
    entered.assertHeader('location', '/office/indicators/plan/K2-fourth-revised')
    const { id } = await PlanValue.query().where('indicator', 'K2').firstOrFail()
    await decidePlanValue(id, 'confirmed', null, as(other))

    const old = (await planIndicatorOf('K2-fourth-revised'))!
    assert.deepEqual(old.latest!.progress, progressOf(k2!, '2880'))
    assert.isTrue(old.isTargetClosed)
    const next = (await planIndicatorOf('K2'))!
    assert.isEmpty(next.periods)
    assert.deepEqual((await client.get('/api/v1/indicators')).body().plan.map(({ code, edition, values }: any) => [code, edition, values.length]), [
      ['K2', 'fifth', 0],
      ['K1', 'fourth-revised', 0],
      ['K2', 'fourth-revised', 1],
      ['K3', 'fourth-revised', 1],
    ])
    const page = await client.get('/indicators')
    for (const address of ['K1', 'K2', 'K2-fourth-revised', 'K3']) {
      page.assertTextIncludes(`/indicators/${address}"`)
      ;(await client.get(`/indicators/${address}`)).assertStatus(200)
    }
    page.assertTextIncludes(planEditions[0]!.name.ja)
    assert.include((await client.get('/indicators/K1')).text(), k1!.name.ja)
    ;(await client.get('/indicators/K2-fifth')).assertStatus(404)
  })

  test('[P12] what cannot be read is said at its field, and nothing is written', async ({ client, db }) => {
    const one = await officer()
    for (const wrong of [
      { value: '30.15' },
      { value: '約30' },
      { quarter: '' },
      { quarter: '7' },
      { source: '' },
      { sourceOn: '2026-02-30' },
      { fiscalYear: 'x' },
    ]) {
      const answer = await client
        .post('/office/indicators/plan/K3/values')
        .loginAs(one)
        .withCsrfToken()
        .form({ ...form, ...wrong })
        .redirects(0)
      answer.assertFlashMessage('inputErrors')
    }
    ;(await client.post('/office/indicators/plan/K9/values').loginAs(one).withCsrfToken().form(form)).assertStatus(404)
    await db.assertEmpty('plan_values')
  })
})
