import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { approve } from '#actions/approvals/approve'
import { proposeMeasure } from '#actions/approvals/propose_measure'
import { keepTier } from '#actions/claims/keep_tier'
import { withdrawClaim } from '#actions/claims/withdraw_claim'
import User from '#models/user'
import { effectsPage } from '#queries/revocations/effects_page'
import { AN_AFTERNOON, freezeClock } from '#tests/support/clock'
import { decideMeasure, givenCertifiedCompany, givenRevocation, GROUNDS, revokeCertificateOf } from '#tests/support/effects'
import { givenGrantedClaim, givenSubmittedClaim } from '#tests/support/office'
import { refusal } from '#tests/support/refusal'
import { today } from '#values/clock'
import { addDays } from '#values/day'

type Granted = Awaited<ReturnType<typeof givenGrantedClaim>>

const fee = (amount: number) => [{ category: 'referralFee', amount }]
const grantedOf = async ({ claim }: Granted) => Number((await claim.refresh()).grantedAmount)
const recalculate = (given: Granted) => decideMeasure(given, { step: 'adjustTier' })
const propose = ({ claim, clerk }: Granted) => proposeMeasure(claim.id, { ...GROUNDS, step: 'adjustTier', summary: '可' }, clerk)

/** Two grants of one year that share the caps of the certified tier, whose certificate is then revoked. */
async function givenTwo(first: number, second: number) {
  const certified = await givenCertifiedCompany()
  const earlier = await givenGrantedClaim({ company: certified.company, costs: fee(first) })
  const later = await givenGrantedClaim({ company: certified.company, costs: fee(second) })
  const before = [await grantedOf(earlier), await grantedOf(later)]

  return { certified, earlier, later, before, revocation: await revokeCertificateOf(certified) }
}

const written = async () => ({
  claims: await db.from('claims').orderBy('id').select('tier', 'granted_amount', 'shares', 'version'),
  proposals: await db.from('proposals').orderBy('id').select('id', 'state'),
  effects: await db.from('revocation_effects').orderBy('id').select('decision'),
  changes: (await db.from('grant_changes')).length,
})

test.group('Recalculated in order of arrival', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F48] [N23] {before.0} and {before.1} yen become {after.0} and {after.1}, whatever the later claim had taken')
    .with([
      { costs: [1_000_000, 1_000_000], before: [750_000, 500_000], after: [666_000, 333_000] },
      { costs: [333_334, 1_400_000], before: [250_000, 1_000_000], after: [222_000, 777_000] },
    ])
    .run(async ({ assert }, { costs, before, after }) => {
      const { earlier, later, ...given } = await givenTwo(costs[0]!, costs[1]!)
      assert.deepEqual(given.before, before)

      await recalculate(earlier)
      await recalculate(later)
      assert.deepEqual([await grantedOf(earlier), await grantedOf(later)], after)
    })

  test('[N23] the later claim waits for the earlier one, and is told which; nothing is written', async ({ assert }) => {
    const { earlier, later } = await givenTwo(1_000_000, 1_000_000)
    const before = await written()
    const { reason, details } = await refusal(() => propose(later))
    assert.deepEqual([reason, details], ['earlier_effect_undecided', { number: earlier.claim.number }])
    assert.deepEqual(await written(), before)

    await recalculate(earlier)
    await recalculate(later)
    assert.deepEqual([await grantedOf(earlier), await grantedOf(later)], [666_000, 333_000])
  })

  test('[N23] it does not wait for one that was kept, or is over', async ({ assert }) => {
    const { certified, earlier, later } = await givenTwo(400_000, 400_000)
    await keepTier(earlier.claim.id, earlier.clerk, '申請日には要件を満たしていた。')
    await recalculate(later)
    assert.deepEqual([await grantedOf(earlier), await grantedOf(later)], [300_000, 266_000])

    const other = await givenCertifiedCompany()
    const gone = await givenSubmittedClaim({ company: other.company, costs: fee(400_000) })
    const granted = await givenGrantedClaim({ company: other.company, costs: fee(400_000) })
    await revokeCertificateOf(other)
    await withdrawClaim(gone.claim.id, gone.applicant, '取りやめ')
    await recalculate(granted)
    assert.equal(await grantedOf(granted), 266_000)
    assert.notEqual(other.company.id, certified.company.id)
  })

  test('[N23] the order is that of arrival, not that in which the drafts were opened', async ({ assert }) => {
    const { earlier, later } = await givenTwo(1_000_000, 1_000_000)
    await db.from('claims').where('id', earlier.claim.id).update({ submitted_at: '2026-09-10 06:00:00.000' })
    assert.equal((await refusal(() => propose(earlier))).reason, 'earlier_effect_undecided')
    await recalculate(later)
    await recalculate(earlier)
    assert.deepEqual([await grantedOf(earlier), await grantedOf(later)], [500_000, 500_000])
  })

  test('[N23] asked again by the last approval: an earlier effect listed meanwhile stops it', async ({ assert }) => {
    const { earlier, later } = await givenTwo(1_000_000, 1_000_000)
    await keepTier(earlier.claim.id, earlier.clerk, '申請日には要件を満たしていた。')
    const proposal = await propose(later)
    await approve(proposal.id, later.approvers.section_chief!)
    await db.from('revocation_effects').where('claim_id', earlier.claim.id).update({ decision: null, decided_at: null })
    const before = await written()
    assert.equal((await refusal(() => approve(proposal.id, later.approvers.division_chief!))).reason, 'earlier_effect_undecided')
    assert.deepEqual(await written(), before)
  })

  test('[N23] the pages say so beforehand, and do not offer what has to wait', async ({ client, assert }) => {
    const { earlier, later, certified, revocation } = await givenTwo(1_000_000, 1_000_000)
    const read = async ({ claim, clerk }: Granted) =>
      (await client.get(`/office/claims/${claim.id}/effect`).loginAs(await User.findOrFail(clerk.id!))).text()
    const words = `先に受け付けた${earlier.claim.number}の取扱いが決まるまで`
    const waiting = await read(later)
    assert.include(waiting, words)
    assert.notInclude(waiting, 'value="recalculate"')
    assert.include(waiting, 'value="keep"')
    const first = await read(earlier)
    assert.notInclude(first, '先に受け付けた')
    assert.include(first, 'value="recalculate"')

    const expected = [null, earlier.claim.number]
    const listed = await effectsPage(revocation)
    assert.deepEqual(
      listed.map((one) => one.waitsFor),
      expected
    )
    await db.from('certificates').where('certification_id', certified.certificationId).update({ revoked_on: null })
    await db.from('revocation_effects').delete()
    const ahead = await effectsPage(revocation.merge({ state: 'heard' }))
    assert.deepEqual(
      ahead.map((one) => one.waitsFor),
      expected
    )

    await revokeCertificateOf(certified)
    await recalculate(earlier)
    assert.notInclude(await read(later), '先に受け付けた')
  })
})

test.group('Which claims rest on a revoked certificate', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[N23] a claim judged under one certificate, and kept, is not listed when a later certificate is revoked', async ({ assert }) => {
    const first = await givenCertifiedCompany({ validUntil: today() })
    const { company } = first
    const given = await givenGrantedClaim({ company, costs: fee(400_000) })
    const second = await givenCertifiedCompany({ company, validFrom: addDays(today(), 1) })
    await revokeCertificateOf(first)
    await keepTier(given.claim.id, given.clerk, '申請日には要件を満たしていた。')

    freezeClock(AN_AFTERNOON + 86_400_000)
    const later = await givenSubmittedClaim({ company, costs: fee(100_000) })
    const ahead = await effectsPage((await givenRevocation(company, second.certificationId, ['childcare'])).merge({ state: 'heard' }))
    assert.deepEqual(
      ahead.map(({ claim }) => claim.id),
      [later.claim.id]
    )
    const revocation = await revokeCertificateOf(second)
    const listed = await db.from('revocation_effects').where('revocation_id', revocation.id).select('claim_id')
    assert.deepEqual(
      listed.map((row) => row.claim_id),
      [later.claim.id]
    )
  })
})
