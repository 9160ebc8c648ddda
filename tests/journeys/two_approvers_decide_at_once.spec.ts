import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { historyIsWhole } from '#tests/support/history'
import { freezeClock } from '#tests/support/clock'
import { freshDatabase } from '#tests/support/database'
import { noticeOf } from '#tests/support/flash'
import { asClerk, givenProposedClaim } from '#tests/support/office'
import { reauthenticated } from '#tests/support/payments'
import { again, atDesk, caseOf, signedIn } from '#tests/support/road'
import { PASSWORD, givenStaff } from '#tests/support/people'
import type { Visitor } from '#tests/support/visitor'

const count = async (table: string, where: Record<string, unknown>) => Number((await db.from(table).where(where).count('* as n').first()).n)
const wasRefused = ({ html }: Visitor) => html.includes('notice-error')

/** Everybody has the page open, with its password field, before anyone presses. */
const opened = (people: Visitor[], path: string) => Promise.all(people.map((person) => person.open(path)))

test.group('Two approvers decide at once', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => freshDatabase())

  test('one decides, the others are told: one decision, one notice number, one commitment, one letter', async ({ assert }) => {
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

  test('the last approval and the company’s withdrawal at once: one of them happened, wholly', async ({ assert }) => {
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

  test('[F68] who drafted the case does not decide it, whatever posts that person holds: not on the page, not by a direct request', async ({ client, assert }) => {
    const drafter = await givenStaff('claims', 'clerk')
    await givenStaff('claims', 'section_chief', drafter)
    const { claim, proposal } = await givenProposedClaim({ clerk: asClerk(drafter) })
    const address = `/office/claims/proposals/${proposal.id}`
    const page = await signedIn(drafter)
    await page.open(`${address}?as=section_chief`)
    assert.notInclude(page.html, '決裁する')
    page.mustSay('この案件で別の役割を担っているため、決裁できません。')

    const asked = client.post(`${address}/approval`).loginAs(drafter).withSession(reauthenticated(drafter)).withCsrfToken()
    const answer = await asked.form({ as: 'section_chief' }).redirects(0)
    assert.include(noticeOf(answer), '一つの案件で担える役割は一人一つです。')
    assert.deepEqual((await caseOf(claim.id)).steps, ['submit'])
    assert.equal(await count('approvals', { proposal_id: proposal.id }), 0)
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
