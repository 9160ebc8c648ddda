import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { approve } from '#actions/approvals/approve'
import { proposeMeasure } from '#actions/approvals/propose_measure'
import { listEffects } from '#actions/claims/list_effects'
import { receiveRepayment } from '#actions/claims/receive_repayment'
import { inTransaction } from '#actions/in_transaction'
import { positionOf } from '#queries/claims/budget_position'
import { freezeClock } from '#tests/support/clock'
import { freshDatabase } from '#tests/support/database'
import { COSTS, GROUNDS, givenCertifiedCompany, givenOwing, revokeCertificateOf } from '#tests/support/effects'
import { givenChief, givenGrantedClaim } from '#tests/support/office'
import { today } from '#values/clock'
import { yen } from '#values/yen'

const reasonsOf = (results: PromiseSettledResult<unknown>[]) =>
  results.flatMap((one) => (one.status === 'rejected' ? [one.reason.reason ?? String(one.reason)] : []))
const received = (amount: number, key: string) => ({ amount: yen(amount), receivedOn: today(), key })

test.group('What is taken back, two at once', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => freshDatabase())

  test('[N23] [F68] two chiefs decide one change of tier: it is reduced once', async ({ assert }) => {
    const certified = await givenCertifiedCompany()
    const { claim, clerk, approvers } = await givenGrantedClaim({ company: certified.company, costs: COSTS })
    await revokeCertificateOf(certified)
    const proposal = await proposeMeasure(claim.id, { ...GROUNDS, step: 'adjustTier', summary: '可' }, clerk)
    await approve(proposal.id, approvers.section_chief!)
    const chiefs = [approvers.division_chief!, await givenChief('division_chief'), await givenChief('division_chief')]
    const results = await Promise.allSettled(chiefs.map((chief) => approve(proposal.id, chief)))

    assert.deepEqual(reasonsOf(results), ['wrong_moment', 'wrong_moment'])
    assert.lengthOf(await db.from('grant_changes'), 1)
    assert.lengthOf(await db.from('notices').where('kind', 'grantChange'), 1)
    assert.equal((await positionOf({ claim_id: claim.id }, db.connection())).committed, 600_000)
  })

  test('[N23] effects listed three times at once are listed once', async ({ assert }) => {
    const certified = await givenCertifiedCompany()
    await givenGrantedClaim({ company: certified.company, costs: COSTS })
    const revocation = await revokeCertificateOf(certified)
    await Promise.all([1, 2, 3].map(() => inTransaction((trx) => listEffects(trx, revocation))))
    assert.lengthOf(await db.from('revocation_effects'), 1)
  })

  test('[F88] the same payment sent four times at once counts once', async ({ assert }) => {
    const { owing, builder } = await givenOwing()
    const results = await Promise.allSettled([1, 2, 3, 4].map(() => receiveRepayment(owing.id, received(75_000, 'same'), builder)))

    assert.isEmpty(reasonsOf(results))
    assert.lengthOf(await db.from('repayments'), 1)
    assert.lengthOf(await db.from('budget_entries').where('kind', 'return'), 1)
    assert.equal((await owing.refresh()).received, 75_000)
  })

  test('[F88] parts that come in at once never make more than is owed', async ({ assert }) => {
    const { owing, builder, releaser, claim } = await givenOwing()
    const parts = Array.from({ length: 8 }, (_, index) =>
      receiveRepayment(owing.id, received(20_000, `part ${index}`), index % 2 ? builder : releaser)
    )
    const results = await Promise.allSettled(parts)

    assert.deepEqual(reasonsOf(results), Array(5).fill('repayment_too_much'))
    assert.equal((await owing.refresh()).received, 60_000)
    assert.lengthOf(await db.from('repayments'), 3)
    assert.equal((await positionOf({ claim_id: claim.id }, db.connection())).paid, 615_000)
  })
})
