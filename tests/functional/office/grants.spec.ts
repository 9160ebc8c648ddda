import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import GrantDecision from '#models/grant_decision'
import Notice from '#models/notice'
import { approve } from '#actions/approvals/approve'
import { givenChief, givenFinalisedClaim, givenGrantedClaim, givenProposedClaim } from '#tests/support/office'
import { freezeClock } from '#tests/support/clock'

test.group('Grant decisions', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F66] a grant is decided by the last approval, with its notice, its conditions and its amount explained', async ({ assert }) => {
    const { claim, proposal } = await givenProposedClaim({ costs: [{ category: 'jobAdvertising', amount: 450_000 }] })
    assert.deepEqual(proposal.route, ['section_chief'])
    await approve(proposal.id, await givenChief())

    const decision = await GrantDecision.query().where('claimId', claim.id).firstOrFail()
    assert.equal(decision.amount, 300_000)
    assert.match(decision.noticeNumber, /^8港産産第\d+号$/)
    const notice = await Notice.query().where({ claimId: claim.id, kind: 'grant' }).firstOrFail()
    assert.equal(notice.number, decision.noticeNumber)
    assert.equal(notice.data.amount, 300_000)
  })

  test('[F67] above 300,000 yen the division chief decides after the section chief', async ({ assert }) => {
    const { claim, proposal } = await givenProposedClaim({ costs: [{ category: 'jobAdvertising', amount: 451_500 }] })
    assert.deepEqual(proposal.route, ['section_chief', 'division_chief'])
    const half = await approve(proposal.id, await givenChief())
    assert.equal(half.state, 'open')
    assert.equal((await claim.refresh()).state, 'submitted')
    await approve(proposal.id, await givenChief('division_chief'))
    assert.equal((await claim.refresh()).state, 'granted')
    assert.equal(claim.grantedAmount, 301_000)
  })

  test('[F80] the amount is finalised at the lesser of the grant and what the report comes to; the rest goes back to the budget', async ({
    assert,
  }) => {
    const { claim } = await givenFinalisedClaim({ spent: 240_000 })
    assert.equal(claim.grantedAmount, 200_000)
    assert.equal(claim.finalisedAmount, 160_000)
    const released = await db.from('budget_entries').where({ claim_id: claim.id, kind: 'release', from_account: 'committed' }).firstOrFail()
    assert.equal(Number(released.amount), 40_000)
  })

  test('[F80] a report that comes to more than the grant is finalised at the grant', async ({ assert }) => {
    const { claim } = await givenFinalisedClaim({ spent: 480_000 })
    assert.equal(claim.finalisedAmount, 200_000)
  })

  test('[F76] notices of a year are numbered without gaps', async ({ assert }) => {
    const serials = []
    for (let one = 0; one < 3; one++)
      serials.push(
        Number(/第(\d+)号/.exec((await GrantDecision.findByOrFail('claimId', (await givenGrantedClaim()).claim.id)).noticeNumber)![1])
      )
    assert.deepEqual(serials, [serials[0], serials[0]! + 1, serials[0]! + 2])
  })
})
