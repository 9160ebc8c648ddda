import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { withdrawClaim } from '#actions/claims/withdraw_claim'
import { positionOf } from '#queries/claims/budget_position'
import { claimsDashboard } from '#queries/dashboards/claims_dashboard'
import { AN_AFTERNOON, freezeClock } from '#tests/support/clock'
import { givenClerk, givenExaminedClaim, givenFinalisedClaim, givenGrantedClaim, givenProposedClaim, givenSubmittedClaim, givenTakenClaim } from '#tests/support/office'
import { givenCompany, givenMember, givenPerson, givenStaff } from '#tests/support/people'
import { countQueries } from '#tests/support/queries'

const DAY = 86_400_000

test.group('The dashboard of the claims', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F108] [F36] its figures are those of the ledgers, of the queues and of the histories', async ({ assert }) => {
    freezeClock(AN_AFTERNOON - 60 * DAY)
    const late = await givenTakenClaim()
    freezeClock()
    const clerk = await givenClerk()
    await givenSubmittedClaim()
    await givenExaminedClaim({ clerk })
    await givenProposedClaim({ clerk })
    const granted = await givenGrantedClaim({ clerk })
    await givenFinalisedClaim({ clerk })
    const gone = await givenSubmittedClaim()
    await withdrawClaim(gone.claim.id, gone.applicant, '取りやめたため')

    const { budgets, stages, open } = await claimsDashboard(null)
    const budget = budgets.find(({ id }) => id === granted.claim.programmeTermsId)!
    const position = await positionOf({ programme_terms_id: budget.id }, db.connection())
    assert.deepEqual({ reserved: budget.reserved, committed: budget.committed, paid: budget.paid }, position)
    assert.isAbove(position.committed, 0)
    assert.equal(budget.points.at(-1)!.left, budget.left)
    assert.equal(budget.left, budget.budget - position.committed - position.paid)
    assert.deepEqual(budget.waiting, { count: 4, fits: 4 })
    assert.isTrue(budget.denial.isAssumed)
    assert.deepInclude(stages, { submit: 7, decideGrant: 2, reportPerformance: 1, finaliseAmount: 1, recordPayment: 0 })

    const states = await db.from('claims').where('is_open', true).whereNot('state', 'draft').count('* as count').firstOrFail()
    assert.lengthOf(open, Number(states.count))
    assert.equal(open.filter(({ turn }) => turn === 'claims').length, 4)
    assert.equal(open.filter(({ isProposed }) => isProposed).length, 1)
    assert.isTrue(open.find(({ id }) => id === late.claim.id)!.age!.isLate)
    assert.equal(open.filter(({ age }) => age?.isLate).length, 1)
  })

  test('[F36] a granted sum leaves the line on its day in Tokyo, and comes back when the claim is withdrawn', async ({ assert }) => {
    const granted = await givenGrantedClaim()
    const budgetOf = async () => (await claimsDashboard(null)).budgets.find(({ id }) => id === granted.claim.programmeTermsId)!
    const before = await budgetOf()
    assert.equal(before.left, before.budget - granted.claim.grantedAmount!)
    assert.deepEqual(before.points.at(-1), { day: '2026-09-10', left: before.left } as never)

    freezeClock(AN_AFTERNOON + DAY)
    await withdrawClaim(granted.claim.id, granted.applicant, '取りやめたため')
    const after = await budgetOf()
    assert.equal(after.left, after.budget)
    assert.deepEqual(
      after.points.slice(-2).map(({ left }) => left),
      [before.left, after.budget]
    )
  })

  test('[F36] a year that is over has its budget and no forecast; a year without programmes says so', async ({ client, assert }) => {
    const { budgets, isClosed } = await claimsDashboard(2025)
    assert.isTrue(isClosed)
    assert.isAbove(budgets.length, 0)
    for (const { forecast } of budgets) assert.isNull(forecast)

    const clerk = await givenStaff('claims', 'clerk')
    const page = await client.get('/office/dashboard/claims').qs({ year: '1999' }).loginAs(clerk)
    page.assertTextIncludes('令和8年度')
  })

  test('[F108] asks the same number of questions for seven claims as for one', async ({ assert }) => {
    await givenSubmittedClaim()
    const few = await countQueries(() => claimsDashboard(null))
    for (let made = 0; made < 6; made += 1) await givenSubmittedClaim()
    assert.equal(await countQueries(() => claimsDashboard(null)), few)
  })

  test('[F108] every chart is a file too: the drawing and its numbers, which no spreadsheet calculates', async ({ client, assert }) => {
    const clerk = await givenStaff('claims', 'clerk', await givenPerson({ name: '=cmd()' }))
    await givenTakenClaim({ clerk: { id: clerk.id, as: 'clerk', post: 'clerk' } })
    const drawing = await client.get('/office/dashboard/claims/charts/queues.svg').loginAs(clerk)
    drawing.assertStatus(200)
    drawing.assertHeader('content-type', 'image/svg+xml; charset=utf-8')
    assert.match(drawing.header('content-disposition')!, /^attachment; filename="queues.svg"/)
    const numbers = await client.get('/office/dashboard/claims/charts/workload.csv').loginAs(clerk)
    assert.include(numbers.text(), "'=cmd(),1\r\n")
    ;(await client.get('/office/dashboard/claims/charts/nothing.svg').loginAs(clerk)).assertStatus(404)
  })

  test('[F108] accountants see budgets and no clerk’s work; others find no page', async ({ client }) => {
    await givenTakenClaim()
    const accountant = await givenStaff('accounts', 'accountant')
    const page = await client.get('/office/dashboard/accounts').loginAs(accountant)
    page.assertStatus(200)
    page.assertTextIncludes('見積りから支払まで')
    ;(await client.get('/office/dashboard/accounts/charts/workload.csv').loginAs(accountant)).assertStatus(404)
    ;(await client.get('/office/dashboard/claims').loginAs(accountant)).assertStatus(404)
    ;(await client.get('/office/dashboard/claims/charts/queues.csv').loginAs(accountant)).assertStatus(404)
    ;(await client.get('/office/dashboard/claims').loginAs(await givenMember(await givenCompany()))).assertStatus(404)
    ;(await client.get('/office/dashboard/claims').redirects(0)).assertStatus(302)
  })
})
