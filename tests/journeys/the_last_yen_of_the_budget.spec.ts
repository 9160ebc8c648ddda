import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { budgetPosition } from '#queries/claims/budget_position'
import { freezeClock } from '#tests/support/clock'
import { freshDatabase } from '#tests/support/database'
import { historyIsWhole, overdrawnAccounts } from '#tests/support/history'
import { givenProposedClaim } from '#tests/support/office'
import { PASSWORD } from '#tests/support/people'
import { atDesk, caseOf } from '#tests/support/road'

test.group('The last yen of the budget', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => freshDatabase())

  test('[F35] four approvals race for money that is enough for one: one wins, the others are told what is left', async ({ assert }) => {
    const cases: Awaited<ReturnType<typeof givenProposedClaim>>[] = []
    for (let made = 0; made < 4; made += 1) cases.push(await givenProposedClaim())
    const { programmeTermsId: terms } = cases[0]!.claim
    await db.from('programme_terms').where('id', terms).update({ budget: 399_999 })
    const chiefs = await Promise.all(cases.map(() => atDesk('claims', 'section_chief')))
    await Promise.all(chiefs.map((chief, index) => chief.open(`/office/claims/proposals/${cases[index]!.proposal.id}`)))
    await Promise.all(chiefs.map((chief) => chief.attempt('決裁する', { current_password: PASSWORD })))

    const told = chiefs.filter(({ says }) => says.includes('予算の残りは199,999円で、この額（200,000円）には足りません。'))
    assert.lengthOf(told, 3)
    const found = await Promise.all(cases.map(({ claim }) => caseOf(claim.id)))
    assert.deepEqual(found.map(({ state }) => state).sort(), ['granted', 'submitted', 'submitted', 'submitted'])
    const { committed, paid } = await budgetPosition(terms)
    assert.deepEqual([committed, paid], [200_000, 0])
    assert.equal(Number((await db.from('approvals').count('* as n').first()).n), 1)
    for (const { claim } of cases) assert.isTrue(await historyIsWhole(claim.id))
    assert.deepEqual(await overdrawnAccounts(), [])
  })

  test('[F35] exactly the last yen is granted', async ({ assert }) => {
    const { claim, proposal } = await givenProposedClaim()
    await db.from('programme_terms').where('id', claim.programmeTermsId).update({ budget: 200_000 })
    const chief = await atDesk('claims', 'section_chief')
    await chief.open(`/office/claims/proposals/${proposal.id}`)
    await chief.press('決裁する', { current_password: PASSWORD })

    assert.equal((await caseOf(claim.id)).state, 'granted')
  })
})
