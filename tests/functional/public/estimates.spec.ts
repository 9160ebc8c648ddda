import limiter from '@adonisjs/limiter/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { decodeAnswers } from '#rules/claims/estimate_answers'
import { freezeClock } from '#tests/support/clock'

const answers: Record<string, string> = {
  'kind': 'corporation',
  'industry': '39',
  'capital': '１０，０００，０００',
  'regularEmployees': '30',
  'headOfficeInWard': 'yes',
  'mainOfficeInWard': 'yes',
  'openedInWardOn': '2020-04-01',
  'declarations': 'none',
  'certified': 'no',
  'costs[0][category]': 'referralFee',
  'costs[0][amount]': '600,000',
  'costs[1][category]': 'jobAdvertising',
  'costs[1][amount]': '300000',
  'costs[2][category]': 'jobFair',
  'costs[2][amount]': '',
}

const see = (client: ApiClient, changes: Record<string, string> = {}, code = 'recruitment-cost') =>
  client.get(`/estimate/${code}?${new URLSearchParams({ ...answers, ...changes })}`)
const criteriaOf = (html: string) => [...html.matchAll(/data-criterion="(\w+)"/g)].map(([, name]) => name)

test.group('The page of the estimate', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => limiter.clear())
  group.each.setup(() => freezeClock())

  test('[F45] every programme is offered, without account or cookie', async ({ client, assert }) => {
    const response = await client.get('/estimate')
    response.assertStatus(200)
    assert.isUndefined(response.header('set-cookie'))
    for (const code of ['recruitment-cost', 'training-fee', 'qualification', 'exhibition', 'association-activities']) response.assertTextIncludes(`href="/estimate/${code}"`)
  })

  test('[F45] [N1] says in words and yen what the contract says, and what a certificate would add', async ({ client, assert }) => {
    const response = await see(client)
    response.assertStatus(200)
    assert.isUndefined(response.header('set-cookie'))
    response.assertTextIncludes('600,000円')
    response.assertTextIncludes('認定を受けると ＋75,000円（申請日に認定が有効な場合）')
    response.assertTextIncludes('履歴事項全部証明書')
    assert.isEmpty(criteriaOf(response.text()))
    ;(await see(client, { certified: 'yes' })).assertTextIncludes('675,000円')
  })

  test('[N3] {criterion} alone is named, with the day it would pass: {day}')
    .with([
      { criterion: 'smallOrMediumEnterprise', change: { capital: '50000001', regularEmployees: '101' }, day: null },
      { criterion: 'noRegulatedEntertainment', change: { declarations: 'regulatedEntertainment' }, day: null },
      { criterion: 'headOfficeInWard', change: { headOfficeInWard: 'no' }, day: null },
      { criterion: 'mainOfficeInWard', change: { mainOfficeInWard: 'no' }, day: null },
      { criterion: 'yearsInBusinessAtLeast', change: { openedInWardOn: '2026-01-15' }, day: '2027年1月15日' },
      { criterion: 'noTaxArrears', change: { declarations: 'taxArrears' }, day: null },
      { criterion: 'notVirtualOffice', change: { declarations: 'virtualOffice' }, day: null },
      { criterion: 'notDeemedLarge', change: { declarations: 'deemedLarge' }, day: null },
      { criterion: 'noOrganisedCrimeTies', change: { declarations: 'organisedCrimeTies' }, day: null },
      { criterion: 'applicationWindow', change: { appliedOn: '2026-04-15' }, day: '2026年4月28日' },
    ])
    .run(async ({ client, assert }, { criterion, change, day }) => {
      const response = await see(client, change as never)
      assert.deepEqual(criteriaOf(response.text()), [criterion])
      if (day) response.assertTextIncludes(`${day}`)
      else assert.notInclude(response.text(), 'から満たします')
    })

  test('[N3] the nearest change is named', async ({ client }) => {
    ;(await see(client, { openedInWardOn: '2026-01-15' })).assertTextIncludes('2027年1月15日（金）以降に申請すると、対象になります。')
    ;(await see(client, { headOfficeInWard: 'no' })).assertTextIncludes('本店を港区内に移して登記すると、対象になります。')
  })

  test('what is missing is asked, with a link to its field', async ({ client }) => {
    const response = await see(client, { capital: '', declarations: '' })
    response.assertTextIncludes('href="#f-capital"')
    response.assertTextIncludes('まだ答えていない質問があります')
  })

  test('what cannot be read is named at its field, and what was typed stays', async ({ client, assert }) => {
    const response = await see(client, { 'capital': 'たくさん', 'costs[0][amount]': '', 'costs[1][amount]': '-5' })
    response.assertStatus(200)
    response.assertTextIncludes('たくさん')
    assert.match(response.text(), /id="f-capital"[^>]*aria-invalid/)
    assert.match(response.text(), /id="f-costs-1-amount"[^>]*aria-invalid/)
  })

  test('no cost at all is asked for', async ({ client, assert }) => {
    const response = await see(client, { 'costs[0][amount]': '', 'costs[1][amount]': '' })
    assert.match(response.text(), /id="f-costs-0-amount"[^>]*aria-invalid/)
  })

  test('[F45] the answers go along through sign-up', async ({ client, assert }) => {
    const html = (await see(client)).text()
    const [, carried] = /href="\/sign-up\?estimate=([\w-]+)"/.exec(html)!
    const read = decodeAnswers(carried)!
    assert.deepInclude(read, { programme: 'recruitment-cost', certified: false })
    assert.deepInclude(read.company, { capital: 10_000_000, openedInWardOn: '2020-04-01', taxArrears: false })
    assert.lengthOf(read.costs, 2)
    assert.isBelow(carried!.length, 1_500)
  })

  test('[P5] [P11] [P14] every programme has its questions', async ({ client }) => {
    const fee = { 'costs[0][category]': 'courseFee', 'costs[0][amount]': '24000', 'costs[0][participantShare]': '8000', 'costs[1][amount]': '' }
    ;(await see(client, fee, 'training-fee')).assertTextIncludes('16,000円')
    const exam = { 'costs[0][category]': 'examFee', 'costs[0][amount]': '300000', 'costs[0][person]': '1', 'costs[1][amount]': '' }
    ;(await see(client, exam, 'qualification')).assertTextIncludes('100,000円')
    const booth = { 'costs[0][category]': 'boothFee', 'costs[0][amount]': '300000', 'costs[1][amount]': '' }
    ;(await see(client, booth, 'exhibition')).assertTextIncludes('150,000円')
  })

  test('[P15] an association is asked for its form instead of its size, and a company is told why it cannot apply', async ({ client, assert }) => {
    const costs = { 'costs[0][category]': 'venue', 'costs[0][amount]': '200000', 'costs[1][amount]': '' }
    const association = await see(client, { ...costs, form: 'association' }, 'association-activities')
    association.assertTextIncludes('100,000円')
    assert.notInclude(association.text(), 'name="capital"')
    assert.notInclude(association.text(), '産業団体・商店会ではありません')
    ;(await see(client, { ...costs, form: 'company' }, 'association-activities')).assertTextIncludes('産業団体・商店会ではありません')
    assert.notInclude((await see(client)).text(), 'name="form"')
  })

  test('a year without terms says so, and an unknown programme is not found', async ({ client }) => {
    ;(await see(client, { appliedOn: '2031-06-01' })).assertTextIncludes('まだ決まっていません')
    ;(await see(client, {}, 'free-money')).assertStatus(404)
  })

  test('hostile answers change nothing: {$self}')
    .with(['costs=x', 'costs[0]=x&costs[0][amount][]=1', 'kind[]=corporation&costs[0][amount]=5', 'declarations[x]=1&costs[0][category][]=a&costs[0][amount]=1', 'costs[__proto__][amount]=1'])
    .run(async ({ client }, query) => {
      const response = await client.get(`/estimate/recruitment-cost?${query}`)
      response.assertStatus(200)
    })

  test('in English', async ({ client }) => {
    const response = await client.get(`/en/estimate/recruitment-cost?${new URLSearchParams(answers)}`)
    response.assertTextIncludes('With the certificate +¥75,000')
    response.assertTextIncludes('action="/en/estimate/recruitment-cost"')
  })
})
