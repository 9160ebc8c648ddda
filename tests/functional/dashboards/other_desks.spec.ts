import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { certificationsDashboard } from '#queries/dashboards/certifications_dashboard'
import { coursesDashboard } from '#queries/dashboards/courses_dashboard'
import { freezeClock } from '#tests/support/clock'
import { givenSubmittedCase, givenTakenCase } from '#tests/support/certification_desk'
import { givenSession } from '#tests/support/courses'
import { givenStaff } from '#tests/support/people'
import { countQueries } from '#tests/support/queries'

test.group('The dashboards of the other desks', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F108] certifications: every open case once, those closed to the reader not at all', async ({ client, assert }) => {
    const taken = await givenTakenCase()
    await givenSubmittedCase()
    const { open } = await certificationsDashboard(new Set())
    const { count } = await db.from('certifications').where('is_open', true).whereNot('state', 'draft').count('* as count').firstOrFail()
    assert.lengthOf(open, Number(count))
    assert.equal(open.filter(({ assigneeId }) => assigneeId === taken.clerk.id).length, 1)
    assert.isTrue(open.every(({ age }) => age !== null && age.standard > 0))
    assert.lengthOf((await certificationsDashboard(new Set([taken.certification.id]))).open, open.length - 1)

    const clerk = await givenStaff('certifications', 'clerk')
    const page = await client.get('/office/dashboard/certifications').loginAs(clerk)
    page.assertTextIncludes(`動いている案件は${open.length}件`)
    ;(await client.get('/office/dashboard/certifications/charts/ages.csv').loginAs(clerk)).assertStatus(200)
    for (const address of ['/office/dashboard/certifications', '/office/dashboard/certifications/charts/ages.csv'])
      for (const [desk, post] of [['certifications', 'reviewer'], ['claims', 'clerk'], ['courses', 'clerk']] as const)
        (await client.get(address).loginAs(await givenStaff(desk, post))).assertStatus(404)
  })

  test('[F108] courses: the way of the year’s enrolments, and how full the next sessions are', async ({ client, assert }) => {
    const session = await givenSession()
    const { stages, sessions, year } = await coursesDashboard(null)
    assert.equal(year, 2026)
    assert.equal(stages.applied, 0)
    assert.deepInclude(sessions.find(({ id }) => id === session.id)!, { seats: session.seats, taken: 0, waiting: 0 })

    const clerk = await givenStaff('courses', 'clerk')
    const page = await client.get('/office/dashboard/courses').loginAs(clerk)
    page.assertTextIncludes('申込みはまだありません')
    ;(await client.get('/office/dashboard/courses/charts/seats.svg').loginAs(clerk)).assertStatus(200)
    ;(await client.get('/office/dashboard/courses').loginAs(await givenStaff('courses', 'instructor'))).assertStatus(404)
  })

  test('[F108] ask the same number of questions for four cases as for one', async ({ assert }) => {
    await givenSubmittedCase()
    const few = await countQueries(() => certificationsDashboard(new Set()))
    for (let made = 0; made < 3; made += 1) await givenSubmittedCase()
    assert.equal(await countQueries(() => certificationsDashboard(new Set())), few)
  })
})
