import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { adoptPlan } from '#actions/plan/adopt_plan'
import { planEditions } from '#database/rulebooks/plan'
import { management } from '#queries/dashboards/management'
import type { PlanProject } from '#rules/plan/plan_definition'
import { projectsTable } from '#services/dashboards/projects_table'
import { freezeClock } from '#tests/support/clock'
import { givenGrantedClaim, givenSubmittedClaim } from '#tests/support/office'
import { givenStaff } from '#tests/support/people'
import { countQueries } from '#tests/support/queries'
import { day } from '#values/day'
import { numberText } from '#values/show'

test.group('The dashboard of the managers', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F108] [N24] its figures are counted by hand, and each number opens its rows', async ({ client, assert }) => {
    const { claim } = await givenGrantedClaim()
    await givenSubmittedClaim()
    const { figures } = await management(null)
    const of = (code: string) => figures.find((one) => one.code === code && one.fiscalYear === 2026)!
    const [sum, sent] = [await db.from('grant_decisions').sum('amount as sum').firstOrFail(), await db.from('claims').whereNotNull('arrived_on').count('* as count').firstOrFail()]
    assert.equal(of('yen-granted').value, Number(sum.sum))
    assert.equal(of('claims-received').value, Number(sent.count))
    const project = of('yen-granted').groups!.find(({ value }) => value === claim.grantedAmount)!

    const manager = await givenStaff('programmes', 'manager')
    const page = await client.get('/office/management').loginAs(manager)
    page.assertTextIncludes(`/office/indicators/yen-granted/rows?year=2026&amp;by=project&amp;key=${project.key}`)
    page.assertTextIncludes('/office/indicators/claims-received/rows?year=2026')
    page.assertTextIncludes(numberText(claim.grantedAmount!))
    page.assertTextIncludes('実績がまだない取組')
  })

  test('[F109] the plan’s indicators stand with baseline and target as printed, and without an invented value', async ({ client, assert }) => {
    const manager = await givenStaff('programmes', 'manager')
    const page = await client.get('/office/management').loginAs(manager)
    page.assertTextIncludes('基準31.6%から目標25.0%へ。確定した値はまだありません')
    const numbers = await client.get('/office/management/charts/plan-K1.csv').loginAs(manager)
    assert.match(numbers.text(), /（基準）,[\d.]+\r\n.*（目標）,[\d.]+\r\n$/)
  })

  test('[P13] [F108] figures that can be added are added up the tree; companies are not', async ({ client, assert }) => {
    const { claim } = await givenGrantedClaim()
    await givenSubmittedClaim()
    const { plan, figures } = await management(null)
    const { rows } = projectsTable(plan, figures, 2026).find(({ rows: some }) => some.length > 0)!
    const project = rows.find(({ node }) => node.level === 'project')!
    const of = (one: (typeof rows)[number], code: string) => one.figures.find((figure) => figure.code === code)?.value
    assert.equal(of(project, 'companies-granted'), 1)
    for (const code of project.node.path) {
      const above = rows.find(({ node }) => node.code === code)!
      for (const [name, value] of [['claims-received', 2], ['grants-decided', 1], ['yen-granted', claim.grantedAmount!]] as const) assert.equal(of(above, name), value, `${name} of ${code}`)
      assert.isUndefined(of(above, 'companies-granted'))
    }
    const page = await client.get('/office/management').loginAs(await givenStaff('programmes', 'manager'))
    page.assertTextIncludes('方向性と施策の行は、取組の件数と金額などの合計です')
    assert.notInclude(page.text(), `key=${project.node.path[0]}"`)
  })

  test('[P13] [F108] figures of a passed year are added up by the tree of their time, whatever the next edition calls its projects', async ({ client, assert }) => {
    const { claim } = await givenGrantedClaim()
    const sum = (await management(null)).figures.find(({ code, fiscalYear }) => code === 'yen-granted' && fiscalYear === 2026)!
    const was = sum.groups!.find(({ value }) => value === claim.grantedAmount)!
    const [now] = planEditions
    const rename = (project: PlanProject) => (project.code === was.key ? { ...project, code: 'renamed', name: { ja: '改めた取組', en: 'Renamed' }, formerly: [was.key] } : project)
    const directions = now!.directions.map((direction) => ({
      ...direction,
      groups: direction.groups.map((one) => ({ ...one, measures: one.measures.map((measure) => ({ ...measure, projects: measure.projects.map(rename) })) })),
    }))
    const next = { ...now!, code: 'fifth', name: { ja: '第5次計画（試験）', en: 'Fifth plan (test)' }, startsOn: day('2027-04-01'), endsOn: day('2033-03-31'), directions, indicators: [] }
    await adoptPlan([now!, next])
    freezeClock(Date.parse('2027-05-10T05:00:00Z'))

    const keys = (page: Awaited<ReturnType<typeof management>>) => page.figures.filter(({ code }) => code === 'yen-granted').map(({ fiscalYear, groups }) => [fiscalYear, groups!.some(({ key }) => key === was.key), groups!.some(({ key }) => key === 'renamed')])
    const [passed, running] = [await management(2026), await management(2027)]
    assert.deepEqual(keys(passed).at(-1), [2026, true, false])
    assert.deepEqual(keys(running).slice(-2), [[2026, true, false], [2027, false, true]])
    assert.deepEqual([passed.plan!.edition.code, passed.values.map(({ indicator }) => indicator.code)], [now!.code, now!.indicators.map(({ code }) => code)])
    assert.deepEqual([running.plan!.edition.code, running.values], ['fifth', []])

    const manager = await givenStaff('programmes', 'manager')
    const report = await client.get('/office/reports/plan?year=2026').loginAs(manager)
    report.assertTextIncludes(was.label.ja)
    assert.notInclude(report.text(), '改めた取組')
    const rows = await client.get(`/office/indicators/yen-granted/rows?year=2026&by=project&key=${was.key}`).loginAs(manager)
    rows.assertTextIncludes(claim.number!)
    const table = await client.get('/office/indicators/yen-granted?by=project').loginAs(manager)
    for (const name of [was.label.ja, '改めた取組']) table.assertTextIncludes(name)
  })

  test('[F108] [F109] everybody sees the charts of the indicators and takes them away, without an account or a cookie', async ({ client, assert }) => {
    await givenGrantedClaim()
    const page = await client.get('/indicators')
    page.assertTextIncludes('基準31.6%から目標25.0%へ')
    page.assertTextIncludes('値は、数が少ないため公表していません')
    assert.notMatch(page.text(), /<svg[^>]* style=|<style/)
    const file = await client.get('/indicators/charts/plan-K1.svg')
    file.assertStatus(200)
    file.assertHeader('content-type', 'image/svg+xml; charset=utf-8')
    assert.isUndefined(file.header('set-cookie'))
    ;(await client.get('/indicators/charts/nothing.csv')).assertStatus(404)
  })

  test('[F108] asks the same number of questions for five claims as for one', async ({ assert }) => {
    await givenSubmittedClaim()
    const few = await countQueries(() => management(null))
    for (let made = 0; made < 4; made += 1) await givenSubmittedClaim()
    assert.equal(await countQueries(() => management(null)), few)
  })
})
