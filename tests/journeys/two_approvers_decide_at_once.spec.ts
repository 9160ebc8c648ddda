import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { historyIsWhole } from '#tests/support/history'
import { freezeClock } from '#tests/support/clock'
import { freshDatabase } from '#tests/support/database'
import { givenProposedClaim } from '#tests/support/office'
import { again, atDesk, caseOf } from '#tests/support/road'
import { PASSWORD } from '#tests/support/people'
import type { Visitor } from '#tests/support/visitor'

const count = async (table: string, where: Record<string, unknown>) => Number((await db.from(table).where(where).count('* as n').first()).n)
const wasRefused = ({ html }: Visitor) => html.includes('notice-error')

/** Everybody has the page open, with its password field, before anyone presses. */
const opened = (people: Visitor[], path: string) => Promise.all(people.map((person) => person.open(path)))

test.group('Two approvers decide at once', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => freshDatabase())

  test('[F68] one decides, the others are told: one decision, one notice number, one commitment, one letter', async ({ assert }) => {
    const { claim, proposal } = await givenProposedClaim()
    const chiefs = [await atDesk('claims', 'section_chief'), await atDesk('claims', 'section_chief'), await atDesk('claims', 'section_chief')]
    await opened(chiefs, `/office/claims/proposals/${proposal.id}`)
    await Promise.all(chiefs.map((chief) => chief.attempt('決裁する', { current_password: PASSWORD })))

    assert.lengthOf(chiefs.filter(wasRefused), 2)
    const { state, steps } = await caseOf(claim.id)
    assert.equal(state, 'granted')
    assert.deepEqual(steps, ['submit', 'decideGrant'])
    assert.equal(await count('approvals', { proposal_id: proposal.id }), 1)
    assert.equal(await count('grant_decisions', { claim_id: claim.id }), 1)
    assert.equal(await count('notices', { claim_id: claim.id, kind: 'grant' }), 1)
    assert.equal(await count('budget_entries', { claim_id: claim.id, kind: 'commit' }), 1)
    assert.equal(await count('letters', { template: 'granted' }), 1)
    assert.isTrue(await historyIsWhole(claim.id))
  })

  test('[F68] the last approval and the company’s withdrawal at once: one of them happened, wholly', async ({ assert }) => {
    const { claim, company, applicant, proposal } = await givenProposedClaim()
    const chief = await atDesk('claims', 'section_chief')
    const page = await again(applicant)
    await chief.open(`/office/claims/proposals/${proposal.id}`)
    await page.open(`/companies/${company.id}/claims/${claim.id}/withdrawal`)
    await Promise.all([chief.attempt('決裁する', { current_password: PASSWORD }), page.attempt('取り下げる', { reason: '採用を見合わせたため' })])

    const { state, steps } = await caseOf(claim.id)
    const wasGranted = steps.includes('decideGrant')
    assert.equal(await count('grant_decisions', { claim_id: claim.id }), wasGranted ? 1 : 0)
    assert.equal((await proposal.refresh()).state, wasGranted ? 'decided' : 'void')
    assert.equal(state, 'withdrawn')
    assert.deepEqual(steps, wasGranted ? ['submit', 'decideGrant', 'withdraw'] : ['submit', 'withdraw'])
    assert.isTrue(await historyIsWhole(claim.id))
  })

  test('a double click on every button of a decision writes once', async ({ assert }) => {
    const { claim, proposal } = await givenProposedClaim()
    const chief = await atDesk('claims', 'section_chief')
    await chief.open(`/office/claims/proposals/${proposal.id}`)
    await Promise.all([1, 2, 3].map(() => chief.copy().attempt('決裁する', { current_password: PASSWORD })))

    assert.deepEqual((await caseOf(claim.id)).steps, ['submit', 'decideGrant'])
    assert.equal(await count('approvals', { proposal_id: proposal.id }), 1)
  })
})
