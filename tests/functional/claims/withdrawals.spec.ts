import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { withdrawClaim } from '#actions/claims/withdraw_claim'
import Claim from '#models/claim'
import GrantDecision from '#models/grant_decision'
import Proposal from '#models/proposal'
import { budgetPosition } from '#queries/claims/budget_position'
import { givenDraftClaim } from '#tests/support/claims'
import { freezeClock } from '#tests/support/clock'
import { wrongField } from '#tests/support/flash'
import { givenGrantedClaim, givenProposedClaim, givenReportedClaim } from '#tests/support/office'

test.group('The withdrawal of a claim', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => freezeClock())

  test('ends a draft with a reason, and only with one', async ({ client, assert }) => {
    const { home, user, claim } = await givenDraftClaim()
    const post = (reason: string) => client.post(`${home}/withdrawal`).loginAs(user).withCsrfToken().form({ reason }).redirects(0)
    assert.equal(wrongField(await post('')), 'reason')
    assert.equal(wrongField(await post('x'.repeat(1_001))), 'reason')
    assert.equal((await Claim.findOrFail(claim.id)).state, 'draft')

    await post('採用をやめたため')
    assert.equal((await Claim.findOrFail(claim.id)).state, 'withdrawn')
    const page = await client.get(home).loginAs(user)
    page.assertTextIncludes('この申請は取り下げられました。')
    await db.from('notices').where('claim_id', claim.id).then((rows) => assert.lengthOf(rows, 0))
  })

  test('takes the open proposal with it and gives the budget back', async ({ assert }) => {
    const { claim, applicant, proposal } = await givenProposedClaim()
    await withdrawClaim(claim.id, applicant, '採用をやめたため')

    assert.equal((await Proposal.findOrFail(proposal.id)).state, 'void')
    assert.equal((await budgetPosition(claim.programmeTermsId)).reserved, 0)
    assert.lengthOf(await db.from('notices').where({ claim_id: claim.id, kind: 'withdrawal' }), 1)
    assert.isAtLeast((await db.from('letters').where('template', 'withdrawn')).length, 1)
  })

  test('after the grant is possible on the last day that the notice names, and not on the next', async ({ assert }) => {
    const [inTime, late] = [await givenGrantedClaim(), await givenGrantedClaim()]
    const { withdrawableUntil } = await GrantDecision.findByOrFail('claimId', inTime.claim.id)
    const { left } = await budgetPosition(inTime.claim.programmeTermsId)
    freezeClock(Date.parse(`${withdrawableUntil}T14:59:59.999Z`))
    await withdrawClaim(inTime.claim.id, inTime.applicant, '条件に不服があるため')
    assert.equal((await budgetPosition(inTime.claim.programmeTermsId)).left, left + inTime.claim.grantedAmount!)

    freezeClock(Date.parse(`${withdrawableUntil}T15:00:00.000Z`))
    await assert.rejects(() => withdrawClaim(late.claim.id, late.applicant, '条件に不服があるため'), /withdrawal_too_late/)
    assert.equal((await Claim.findOrFail(late.claim.id)).state, 'granted')
  })

  test('is too late once the result is reported', async ({ assert }) => {
    const { claim, applicant } = await givenReportedClaim()
    await assert.rejects(() => withdrawClaim(claim.id, applicant, 'やめます'), /wrong_moment/)
  })
})
