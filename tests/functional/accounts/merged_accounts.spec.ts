import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { mergeAccounts } from '#actions/accounts/merge_accounts'
import { approve } from '#actions/approvals/approve'
import { givenChief, givenGrantedClaim, givenProposedClaim } from '#tests/support/office'
import { givenMember, givenPerson } from '#tests/support/people'

const office = { id: null, as: 'clock' }

test.group('Accounts | two of one person', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[N18] merged before the second step: the person who proposed does not decide from the other account', async ({ assert, db }) => {
    const { claim, clerk, proposal } = await givenProposedClaim()
    const chief = await givenChief()
    assert.deepEqual(await mergeAccounts(clerk.id!, chief.id!, office), [])

    await assert.rejects(() => approve(proposal.id, chief), 'four_eyes')
    await db.assertEmpty('approvals')
    assert.equal((await claim.refresh()).state, 'submitted')
  })

  test('[N18] merged afterwards: the case that had two eyes only is reported and stands in the trail', async ({ assert, db }) => {
    const { claim, clerk, approvers } = await givenGrantedClaim()
    const overlaps = await mergeAccounts(clerk.id!, approvers.section_chief!.id!, office)

    assert.deepEqual(overlaps, [{ subjectType: 'claim', subjectId: claim.id, held: ['case_worker', 'approver:section_chief'] }])
    await db.assertHas('audit_trail', { action: 'user.merged', subject_id: clerk.id })
  })

  test('[N18] a company of the closed account is a company of the person', async ({ assert }) => {
    const { company, proposal } = await givenProposedClaim()
    const [employee, chief] = [await givenMember(company), await givenChief()]
    await mergeAccounts(employee.id, chief.id!, office)
    await assert.rejects(() => approve(proposal.id, chief), 'own_company')
  })

  test('an account is not merged into itself, nor into a closed one', async ({ assert }) => {
    const [one, other, third] = [await givenPerson(), await givenPerson(), await givenPerson()]
    await assert.rejects(() => mergeAccounts(one.id, one.id, office), 'same_account')
    await mergeAccounts(other.id, third.id, office)
    await assert.rejects(() => mergeAccounts(one.id, other.id, office), 'same_account')
    await one.refresh()
    assert.isNull(one.mergedIntoId)
    assert.isNull(one.deactivatedAt)
  })
})
