import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import limiter from '@adonisjs/limiter/services/main'
import db from '@adonisjs/lucid/services/db'
import { adoptPlan } from '#actions/plan/adopt_plan'
import { planEditions } from '#database/rulebooks/plan'
import { planOn } from '#queries/plan/plan_on'
import { whatIsOffered } from '#queries/plan/what_is_offered'
import { givenCertificate, givenPublished } from '#tests/support/certificates'
import { freezeClock } from '#tests/support/clock'
import { givenSession } from '#tests/support/courses'
import { givenStaff } from '#tests/support/people'
import { countQueries } from '#tests/support/queries'
import { today } from '#values/clock'
import { addDays, day } from '#values/day'
import { dayText } from '#values/show'

const onlyWindowOf = async (code: string, from: string, to: string) => {
  await db.from('programme_terms').update({ window_from: '2001-04-01', window_to: '2001-04-01' })
  const terms = await db
    .from('programme_terms as t')
    .join('subsidy_programmes as p', 'p.id', 't.programme_id')
    .where('p.code', code)
    .select('t.id')
    .firstOrFail()
  await db.from('programme_terms').where('id', terms.id).update({ window_from: from, window_to: to })
}

test.group('The plan in public', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => freezeClock())
  group.each.setup(() => limiter.clear())

  test('[P13] stands as a tree in both languages, without a cookie, with edition, goal and marks', async ({ client, assert }) => {
    for (const [path, said] of [
      [
        '/plan',
        ['第4次港区産業振興プラン（令和5年度改定版）', '2027年3月31日', '2(1)', '人材確保支援', '重点', '表示は確認中', '31.6', '2,790'],
      ],
      [
        '/en/plan',
        ['4th Minato City Industrial Promotion Plan', '31 March 2027', 'Training people in A.I.', 'Priority', 'Mark unconfirmed'],
      ],
    ] as const) {
      const response = await client.get(path)
      response.assertStatus(200)
      assert.isUndefined(response.header('set-cookie'))
      said.forEach((words) => response.assertTextIncludes(words))
      for (const { code } of (await planOn())!.projects) response.assertTextIncludes(`/plan/${code}"`)
    }
    ;(await client.get('/')).assertTextIncludes('href="/plan"')
  })

  test('[P13] [N20] a project says what it offers now: the window of the one record, courses to join, who is certified', async ({
    client,
  }) => {
    const to = addDays(today(), 9)
    await onlyWindowOf('recruitment-cost', addDays(today(), -1), to)
    const recruitment = await client.get('/plan/recruitment')
    recruitment.assertTextIncludes(`${dayText(to)}まで受付`)
    recruitment.assertTextIncludes('href="/estimate/recruitment-cost"')
    ;(await client.get('/plan')).assertTextIncludes(`${dayText(to)}まで受付`)

    await onlyWindowOf('recruitment-cost', addDays(today(), 3), to)
    ;(await client.get('/en/plan/3')).assertTextIncludes(`Opens ${dayText(addDays(today(), 3), 'en')}`)
    await onlyWindowOf('recruitment-cost', '2001-04-01', '2001-04-02')
    ;(await client.get('/plan/recruitment')).assertTextIncludes('今は受け付けていません')

    await givenSession({ course: { code: 'PLAN-1' } })
    ;(await client.get('/plan/ai-people')).assertTextIncludes('href="/courses/PLAN-1"')
    await givenPublished()
    const workplaces = await client.get('/plan/good-workplaces')
    workplaces.assertTextIncludes('認定企業 1社')
    workplaces.assertTextIncludes('/certified-companies?scheme=work-life-balance')
  })

  test('[P13] [P14] a project without programmes says so; there is no page of an unknown node', async ({ client }) => {
    ;(await client.get('/plan/sdgs')).assertTextIncludes('このサイトで申し込めるものはまだありません')
    for (const node of ['moon', '4', '3-9', 'fourth-revised']) (await client.get(`/plan/${node}`)).assertStatus(404)
  })

  test('[P13] figures add up the tree, a company of two schemes once; the same number of questions however much there is', async ({
    assert,
  }) => {
    const { company } = await givenPublished()
    const plan = (await planOn())!
    const before = await countQueries(() => whatIsOffered(plan))
    await givenCertificate({ company, scheme: 'health-management' })
    await givenPublished()
    for (let made = 0; made < 3; made += 1) await givenSession()
    assert.equal(await countQueries(() => whatIsOffered(plan)), before)

    const offered = await whatIsOffered(plan)
    const open = (code: string) => offered.of(plan.node(code)!).open
    assert.equal(open('good-workplaces').companies + open('health-management').companies, 3)
    assert.equal(open('3').companies, 2)
    assert.equal(open('3').courses, open('3-1').courses + open('3-2').courses + open('3-3').courses)
    assert.equal(open('ai-people').courses, 3)
  })

  test('[P13] [P12] GET /api/v1/plan is the tree with its indicators', async ({ client, assert }) => {
    const response = await client.get('/api/v1/plan').header('Accept-Language', 'en')
    response.assertStatus(200)
    assert.isUndefined(response.header('set-cookie'))
    const { edition, goal, directions, indicators } = response.body().data
    assert.containSubset(edition, { code: 'fourth-revised', endsOn: '2027-03-31', isInForce: true })
    assert.isString(goal)
    const project = directions[2].groups[1].measures[0].projects[0]
    assert.containSubset(project, { code: 'recruitment', marks: ['priority'], areMarksDoubtful: false, courseKinds: [] })
    assert.deepEqual(
      project.programmes.map(({ code }: { code: string }) => code),
      ['recruitment-cost']
    )
    assert.containSubset(indicators[2], {
      code: 'K3',
      direction: '3',
      better: 'down',
      baseline: { value: 31.6, isEstimate: true, period: { from: '2023-10-01' } },
      target: { value: 25 },
    })
  })

  test('[P13] the office sees what hangs nowhere, also in the next edition, and strangers nothing', async ({ client }) => {
    const officer = await givenStaff('programmes', 'officer')
    const quiet = await client.get('/office/plan').loginAs(officer)
    quiet.assertTextIncludes('すべての制度・講座の種類・認定制度が、この版の取組に属しています。')

    const next = structuredClone(planEditions[0]!)
    Object.assign(next, {
      code: 'fifth',
      name: { ja: '第5次プラン', en: 'Fifth plan' },
      startsOn: day('2027-04-01'),
      endsOn: day('2033-03-31'),
    })
    next.directions[2]!.groups[1]!.measures[0]!.projects = []
    await adoptPlan([planEditions[0]!, next])
    const page = await client.get('/office/plan?edition=fifth').loginAs(officer)
    page.assertTextIncludes('第5次プラン')
    page.assertTextIncludes('<td data-label="書かれている取組" lang="ja">人材確保活動の支援</td>')
    ;(await client.get('/plan')).assertTextIncludes('第4次港区産業振興プラン')

    ;(await client.get('/office/plan').loginAs(await givenStaff('claims', 'clerk'))).assertStatus(404)
  })
})
