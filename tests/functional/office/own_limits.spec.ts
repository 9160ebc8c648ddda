import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { approve } from '#actions/approvals/approve'
import StaffPost from '#models/staff_post'
import { yen } from '#values/yen'
import { givenChief, givenProposedClaim } from '#tests/support/office'

/** A chief of the post who may decide up to `limit` yen alone. */
async function givenLimitedChief(limit: number, post = 'section_chief') {
  const chief = await givenChief(post)
  await StaffPost.query().where('userId', chief.id!).update({ approval_limit: yen(limit) })
  return chief
}

test.group('Approvals | an officer’s own limit', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F67] a chief decides alone up to the lesser of the programme’s threshold and the own limit', async ({ assert }) => {
    const { claim, proposal } = await givenProposedClaim()
    assert.equal(proposal.amount, 200_000)
    await approve(proposal.id, await givenLimitedChief(200_000))
    assert.equal((await claim.refresh()).state, 'granted')
  })

  test('[F67] one yen beyond the own limit asks the post above as well, and nothing is decided yet', async ({ assert, db }) => {
    const { claim, proposal } = await givenProposedClaim()
    await approve(proposal.id, await givenLimitedChief(199_999))
    await proposal.refresh()
    assert.deepEqual(proposal.route, ['section_chief', 'division_chief'])
    assert.equal(proposal.awaitingPost, 'division_chief')
    assert.equal((await claim.refresh()).state, 'submitted')
    await db.assertMissing('grant_decisions', { claim_id: claim.id })

    await approve(proposal.id, await givenChief('division_chief'))
    assert.equal((await claim.refresh()).state, 'granted')
  })

  test('[F67] above the highest post there is nobody: the approval is refused and nothing is written', async ({ assert, db }) => {
    const { claim, proposal } = await givenProposedClaim({ costs: [{ category: 'jobAdvertising', amount: 600_000 }] })
    await approve(proposal.id, await givenChief())
    const highest = await givenLimitedChief(100_000, 'division_chief')
    await assert.rejects(() => approve(proposal.id, highest), 'beyond_own_limit')
    await db.assertCount('approvals', 1)
    assert.equal((await claim.refresh()).state, 'submitted')
  })
})
