import db from '@adonisjs/lucid/services/db'
import limiter from '@adonisjs/limiter/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { freezeClock } from '#tests/support/clock'
import { request, withCompany, withCost } from '#tests/support/estimates'

const path = (code = 'recruitment-cost') => `/api/v1/programmes/${code}/estimates`
const ask = (client: ApiClient, body: object, code?: string) => client.post(path(code)).json(body)
const fieldsOf = (body: { errors: { field: string }[] }) => body.errors.map(({ field }) => field)

test.group('POST /api/v1/programmes/:code/estimates', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => limiter.clear())
  group.each.setup(async () => void (await db.from('estimate_counts').delete()))

  test('[F45] [P1] outcome, amount, receipt, gain and documents, without account or cookie', async ({ client, assert }) => {
    const response = await ask(client, request)

    response.assertStatus(200)
    assert.isUndefined(response.header('set-cookie'))
    const { documents, ...body } = response.body()
    assert.deepEqual(body, {
      programme: 'recruitment-cost',
      fiscalYear: 2026,
      tier: 'standard',
      eligible: true,
      amount: 1_000_000,
      lines: [
        { label: '人材紹介手数料（成功報酬） 1,500,000円 × 2/3', article: '第5条', amount: 1_000_000 },
        { label: '求人広告掲載料 150,000円 × 2/3', article: '第5条', amount: 100_000 },
        { label: '上限（合計 1,000,000円）', article: '第5条', amount: -100_000 },
      ],
      unmet: [],
      questions: [],
      withCertification: { amount: 1_237_000, gain: 237_000 },
    })
    assert.deepInclude(documents[0], { code: 'registry-certificate', stage: 'application' })
  })

  test('[N1] [F34] 600,000 yen become 675,000 with a certificate', async ({ client, assert }) => {
    const costs = [
      { category: 'referralFee', amount: 600_000, tax: 'excluded' },
      { category: 'jobAdvertising', amount: 300_000, tax: 'excluded' },
    ]
    const before = (await ask(client, { ...request, costs })).body()
    const after = (await ask(client, { ...request, costs, certified: true })).body()

    assert.deepEqual([before.amount, before.withCertification], [600_000, { amount: 675_000, gain: 75_000 }])
    assert.deepEqual([after.tier, after.amount, after.withCertification], ['certified', 675_000, null])
  })

  test('[F37] each fiscal year is judged by its own terms', async ({ client, assert }) => {
    const of = async (appliedOn: string) => (await ask(client, { ...request, appliedOn })).body()

    assert.deepInclude(await of('2024-06-01'), { fiscalYear: 2024, withCertification: null })
    assert.deepInclude(await of('2025-06-01'), { fiscalYear: 2025, withCertification: { amount: 1_237_000, gain: 237_000 } })
  })

  test('31 March and 1 April lie in two years: {appliedOn} is {fiscalYear}')
    .with([
      { appliedOn: '2026-03-31', fiscalYear: 2025, metFrom: '2026-04-28' },
      { appliedOn: '2026-04-01', fiscalYear: 2026, metFrom: '2026-04-28' },
      { appliedOn: '2027-01-31', fiscalYear: 2026, metFrom: undefined },
      { appliedOn: '2027-02-01', fiscalYear: 2026, metFrom: null },
    ])
    .run(async ({ client, assert }, { appliedOn, fiscalYear, metFrom }) => {
      const { unmet, ...body } = (await ask(client, { ...request, appliedOn })).body()
      assert.equal(body.fiscalYear, fiscalYear)
      assert.deepEqual(unmet[0]?.metFrom, metFrom)
      assert.equal(body.eligible, metFrom === undefined)
    })

  test('[F46] [N3] {criterion} alone is unmet, with its article and the day it will be met')
    .with([
      { criterion: 'smallOrMediumEnterprise', facts: { capital: 60_000_000, regularEmployees: 101 }, metFrom: null },
      { criterion: 'smallOrMediumEnterprise', facts: { form: 'npo' }, metFrom: null },
      { criterion: 'noRegulatedEntertainment', facts: { regulatedEntertainment: true }, metFrom: null },
      { criterion: 'headOfficeInWard', facts: { headOfficeInWard: false }, metFrom: null },
      { criterion: 'mainOfficeInWard', facts: { mainOfficeInWard: false }, metFrom: null },
      { criterion: 'yearsInBusinessAtLeast', facts: { openedInWardOn: '2025-06-02' }, metFrom: '2026-06-02' },
      { criterion: 'noTaxArrears', facts: { taxArrears: true }, metFrom: null },
      { criterion: 'notVirtualOffice', facts: { virtualOffice: true }, metFrom: null },
      { criterion: 'notDeemedLarge', facts: { deemedLarge: true }, metFrom: null },
      { criterion: 'noOrganisedCrimeTies', facts: { organisedCrimeTies: true }, metFrom: null },
    ])
    .run(async ({ client, assert }, { criterion, facts, metFrom }) => {
      const body = (await ask(client, withCompany(facts))).body()
      assert.deepEqual(body.unmet.map((one: any) => [one.criterion, one.metFrom]), [[criterion, metFrom]])
      assert.match(body.unmet[0].article, /^第4条/)
      assert.isFalse(body.eligible)
      assert.equal(body.amount, 1_000_000)
    })

  test('a fact left out comes back as a question: {fact}')
    .with(Object.keys(request.company).flatMap((fact) => [{ fact, value: null }, { fact, value: undefined }]))
    .run(async ({ client, assert }, { fact, value }) => {
      const body = (await ask(client, withCompany({ [fact]: value }))).body()
      assert.deepEqual(body.questions.map(({ field }: any) => field), [`company.${fact}`])
      assert.deepEqual([body.eligible, body.unmet], [null, []])
    })

  test('no company at all is a list of questions; an individual is asked for neither capital nor head office', async ({ client, assert }) => {
    const nobody = (await ask(client, { ...request, company: null })).body()
    const individual = (await ask(client, withCompany({ kind: 'individual', capital: null, headOfficeInWard: null }))).body()

    assert.lengthOf(nobody.questions, Object.keys(request.company).length)
    assert.deepEqual([individual.eligible, individual.questions], [true, []])
  })

  test('[F47] mid 41, 69 and 79 need their minor; 39 is a service', async ({ client, assert }) => {
    const of = async (facts: object) => (await ask(client, withCompany(facts))).body()
    for (const industry of ['41', '69', '79']) {
      const { questions } = await of({ industry })
      assert.deepEqual(questions.map(({ field }: any) => field), ['company.industry'])
    }
    assert.isTrue((await of({ industry: '791', capital: 200_000_000, regularEmployees: 250 })).eligible)
    assert.isFalse((await of({ industry: '39', capital: 60_000_000, regularEmployees: 101 })).eligible)
  })

  test('without a day it is today in Tokyo', async ({ client, assert, cleanup }) => {
    cleanup(freezeClock(Date.parse('2026-03-31T15:00:00Z')))
    const { appliedOn: _, ...today } = request
    assert.equal((await ask(client, today)).body().fiscalYear, 2026)
  })

  test('speaks English when asked, and ignores what it does not know', async ({ client, assert }) => {
    const response = await client.post(path()).header('accept-language', 'en').json({ ...request, favouriteColour: 'blue', company: { ...request.company, x: 1 } })
    response.assertStatus(200)
    assert.include(response.body().lines[0].label, 'Referral fee')
  })

  test('refuses {field}: {why}')
    .with([
      { why: 'an amount as text', field: 'costs.0.amount', body: withCost({ amount: '1500000' }) },
      { why: 'nothing', field: 'costs.0.amount', body: withCost({ amount: 0 }) },
      { why: 'less than nothing', field: 'costs.0.amount', body: withCost({ amount: -1 }) },
      { why: 'half a yen', field: 'costs.0.amount', body: withCost({ amount: 1.5 }) },
      { why: 'ten billion', field: 'costs.0.amount', body: withCost({ amount: 10_000_000_000 }) },
      { why: 'an unknown category', field: 'costs.0.category', body: withCost({ category: 'lunch' }) },
      { why: 'a category of Object', field: 'costs.0.category', body: withCost({ category: 'constructor' }) },
      { why: 'an unknown tax', field: 'costs.0.tax', body: withCost({ tax: 'maybe' }) },
      { why: 'no rate', field: 'costs.0.taxRate', body: withCost({ tax: 'included' }) },
      { why: 'a rate of five', field: 'costs.0.taxRate', body: withCost({ tax: 'included', taxRate: 5 }) },
      { why: 'no costs', field: 'costs', body: { ...request, costs: [] } },
      { why: 'costs left out', field: 'costs', body: { ...request, costs: undefined } },
      { why: 'too many costs', field: 'costs', body: { ...request, costs: Array(101).fill(request.costs[0]) } },
      { why: 'one digit', field: 'company.industry', body: withCompany({ industry: '3' }) },
      { why: 'four digits', field: 'company.industry', body: withCompany({ industry: '3911' }) },
      { why: 'a number', field: 'company.industry', body: withCompany({ industry: 39 }) },
      { why: 'capital as text', field: 'company.capital', body: withCompany({ capital: '10000000' }) },
      { why: 'yes as text', field: 'company.taxArrears', body: withCompany({ taxArrears: 'false' }) },
      { why: 'an unknown kind', field: 'company.kind', body: withCompany({ kind: 'club' }) },
      { why: 'an unknown form', field: 'company.form', body: withCompany({ form: 'club' }) },
      { why: 'a day that does not exist', field: 'appliedOn', body: { ...request, appliedOn: '2026-02-29' } },
      { why: 'a year without terms', field: 'appliedOn', body: { ...request, appliedOn: '2031-06-01' } },
      { why: 'opened after the application', field: 'company.openedInWardOn', body: withCompany({ openedInWardOn: '2026-06-02' }) },
    ])
    .run(async ({ client, assert }, { field, body }) => {
      const response = await ask(client, body)
      response.assertStatus(422)
      assert.deepEqual(fieldsOf(response.body()), [field])
      assert.properties(response.body().errors[0], ['field', 'rule', 'message'])
      assert.isNull(await db.from('estimate_counts').first())
    })

  test('one entry for each wrong field', async ({ client, assert }) => {
    const body = { ...withCompany({ capital: -1, industry: 'x' }), costs: [request.costs[0], { category: 'jobFair', amount: '1', tax: 'included' }] }
    const response = await ask(client, body)
    assert.sameMembers(fieldsOf(response.body()), ['company.capital', 'company.industry', 'costs.1.amount', 'costs.1.taxRate'])
  })

  test('an unknown programme is not found', async ({ client }) => {
    const response = await ask(client, request, 'free-money')
    response.assertStatus(404)
    response.assertBodyContains({ errors: [{ message: 'この補助金はありません。' }] })
  })

  test('a body that is no JSON is a bad request: {$self}')
    .with(['{"costs":', 'costs=1', '{"a":1}}'])
    .run(async ({ client, assert }, body) => {
      const response = await client.post(path()).header('content-type', 'application/json').setup((one: any) => void one.request.send(body))
      response.assertStatus(400)
      assert.isArray(response.body().errors)
    })

  test('[P11] the training fee needs the share of the participant', async ({ client, assert }) => {
    const of = (cost: object) => ask(client, { ...request, costs: [{ category: 'courseFee', amount: 24_000, ...cost }] }, 'training-fee')

    assert.deepEqual((await of({ participantShare: 8_000 })).body().amount, 16_000)
    assert.deepEqual(fieldsOf((await of({})).body()), ['costs.0.participantShare'])
    assert.deepEqual(fieldsOf((await of({ participantShare: 24_001 })).body()), ['costs.0.participantShare'])
  })

  test('[P5] a qualification names the person, whose cap is 100,000 yen', async ({ client, assert }) => {
    const of = (cost: object) => ask(client, { ...request, costs: [{ category: 'examFee', amount: 300_000, ...cost }] }, 'qualification')

    assert.equal((await of({ person: 'A' })).body().amount, 100_000)
    assert.deepEqual(fieldsOf((await of({})).body()), ['costs.0.person'])
  })

  test('[P14] a programme of another direction answers the same way', async ({ client, assert }) => {
    const response = await ask(client, { ...request, costs: [{ category: 'boothFee', amount: 300_000 }] }, 'exhibition')
    assert.equal(response.body().amount, 150_000)
  })

  test('the day, the programme and the outcome are counted, and nothing else is kept', async ({ client, assert, cleanup }) => {
    cleanup(freezeClock())
    await ask(client, request)
    await ask(client, request)
    await ask(client, withCompany({ taxArrears: true }))
    await ask(client, withCompany({ taxArrears: null }))

    const counted = await db.from('estimate_counts').orderBy('outcome').select('programme_code', 'day', 'outcome', 'count')
    const row = { programme_code: 'recruitment-cost', day: '2026-09-10' }
    assert.deepEqual(counted.map((one) => ({ ...one })), [
      { ...row, outcome: 'eligible', count: 2 },
      { ...row, outcome: 'undecided', count: 1 },
      { ...row, outcome: 'unmet', count: 1 },
    ])
  })

  test('the 301st of a minute from one address waits', async ({ client, assert }) => {
    await limiter.use({ requests: 300, duration: '1 minute' }).set('estimates_estimates:127.0.0.1', 300, '1 minute')
    const response = await ask(client, request)

    response.assertStatus(429)
    assert.isNumber(Number(response.header('retry-after')))
    assert.isArray(response.body().errors)
  })
})

test.group('GET /api/v1/programmes', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => freezeClock(DateTime.fromISO('2026-06-01T12:00:00+09:00').toMillis()))

  test('lists the programmes with their terms of today', async ({ client, assert }) => {
    const { programmes } = (await client.get('/api/v1/programmes')).body()
    assert.sameMembers(programmes.map(({ code }: any) => code), ['recruitment-cost', 'training-fee', 'qualification', 'exhibition', 'association-activities'])
    assert.deepInclude(programmes.find(({ code }: any) => code === 'recruitment-cost').terms.window, { from: '2026-04-28', to: '2027-01-31', isOpen: true })
  })

  test('one programme tells rates, caps, requirements, documents and what is assumed', async ({ client, assert }) => {
    const { terms } = (await client.get('/api/v1/programmes/recruitment-cost')).body()
    assert.deepInclude(terms.tiers[1], { name: 'certified', rate: '3/4', caps: { referralFee: 1_250_000, outreach: 500_000, total: 1_250_000 } })
    assert.include(terms.assumed, 'rounding')
    ;(await client.get('/api/v1/programmes/free-money')).assertStatus(404)
  })
})
