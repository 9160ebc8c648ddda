import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { approve } from '#actions/approvals/approve'
import { propose } from '#actions/approvals/propose'
import { proposeMeasure } from '#actions/approvals/propose_measure'
import { keepTier } from '#actions/claims/keep_tier'
import { requestPayment } from '#actions/claims/request_payment'
import { withdrawClaim } from '#actions/claims/withdraw_claim'
import { buildRun } from '#actions/payments/build_run'
import AmountOwing from '#models/amount_owing'
import ClaimRevocation from '#models/claim_revocation'
import GrantChange from '#models/grant_change'
import Notice from '#models/notice'
import PaymentRequest from '#models/payment_request'
import RevocationEffect from '#models/revocation_effect'
import User from '#models/user'
import { budgetPosition, positionOf } from '#queries/claims/budget_position'
import { freezeClock } from '#tests/support/clock'
import {
  COSTS,
  GROUNDS,
  decideMeasure,
  givenAccountant,
  givenCertified,
  givenCertifiedCompany,
  givenPaidClaim,
  revokeCertificateOf,
} from '#tests/support/effects'
import {
  givenChief,
  givenClerk,
  givenExaminedClaim,
  givenFinalisedClaim,
  givenGrantedClaim,
  givenProposedClaim,
  givenReportedClaim,
  givenSubmittedClaim,
} from '#tests/support/office'
import { givenAccount, nextValueDay } from '#tests/support/payments'
import { givenCompany } from '#tests/support/people'
import { refusal } from '#tests/support/refusal'
import { today } from '#values/clock'
import { FiscalYear } from '#values/fiscal_year'

const effectOf = (claim: { id: number }) => RevocationEffect.query().where('claimId', claim.id).firstOrFail()
const position = (claim: { id: number }) => positionOf({ claim_id: claim.id }, db.connection())
const stepsOf = async (claim: { id: number }) =>
  (await db.from('claim_events').where('claim_id', claim.id).orderBy('sequence')).map(({ step }) => step as string)

/** What a refusal may not change. */
const written = async ({ id }: { id: number }) => ({
  claim: await db
    .from('claims')
    .where('id', id)
    .select('state', 'tier', 'claimed_amount', 'granted_amount', 'finalised_amount')
    .firstOrFail(),
  steps: await stepsOf({ id }),
  effects: await db.from('revocation_effects').where('claim_id', id).select('decision', 'decided_at'),
  proposals: await db.from('proposals').where('subject_id', id).select('state'),
  ledger: (await db.from('budget_entries').where('claim_id', id)).length,
  owing: (await db.from('amounts_owing').where('claim_id', id)).length,
  changes: (await db.from('grant_changes').where('claim_id', id)).length,
  notices: (await db.from('notices').where('claim_id', id)).length,
})

test.group('Effects of a revocation', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[N23] every claim that used the certified tier is listed, whatever its state; nothing of it changes', async ({ assert }) => {
    const certified = await givenCertifiedCompany()
    const costs = [{ category: 'jobAdvertising', amount: 30_000 }]
    const { company } = certified
    const undecided = await givenSubmittedClaim({ company, costs })
    const granted = await givenGrantedClaim({ company, costs })
    const paid = await givenPaidClaim({ company, costs })
    const gone = await givenSubmittedClaim({ company, costs })
    await withdrawClaim(gone.claim.id, gone.applicant, '取りやめ')
    const before = [await written(undecided.claim), await written(granted.claim), await written(paid.claim)]
    await revokeCertificateOf(certified)

    const listed = await db.from('revocation_effects').orderBy('claim_id').select('claim_id', 'decision')
    assert.deepEqual(
      listed.map(({ claim_id: id, decision }) => [id, decision]),
      [undecided, granted, paid].map(({ claim }) => [claim.id, null])
    )
    const after = [await written(undecided.claim), await written(granted.claim), await written(paid.claim)]
    assert.deepEqual(
      after.map(({ effects, ...rest }) => rest),
      before.map(({ effects, ...rest }) => rest)
    )
  })

  test('[N23] a claim that another field carries, or of the standard tier, is not listed', async ({ assert }) => {
    const certified = await givenCertifiedCompany()
    await givenCertified(certified.company, { field: 'workplace' })
    const { claim } = await givenSubmittedClaim({ company: certified.company, costs: COSTS })
    assert.equal(claim.tier, 'certified')
    const ordinary = await givenSubmittedClaim()
    assert.equal(ordinary.claim.tier, 'standard')
    await revokeCertificateOf(certified)
    assert.isEmpty(await db.from('revocation_effects'))
  })

  test('[N23] an application not decided yet asks for the standard amount once that is decided, and only then', async ({ assert }) => {
    const certified = await givenCertifiedCompany()
    const given = await givenExaminedClaim({ company: certified.company, costs: COSTS })
    assert.equal(given.claim.claimedAmount, 675_000)
    await revokeCertificateOf(certified)
    await decideMeasure(given, { step: 'adjustTier' })

    const claim = await given.claim.refresh()
    assert.deepInclude(
      { state: claim.state, tier: claim.tier, amount: Number(claim.claimedAmount) },
      { state: 'submitted', tier: 'standard', amount: 600_000 }
    )
    assert.isNotNull(claim.examinedAt)
    assert.deepEqual(await position(claim), { reserved: 600_000, committed: 0, paid: 0 })
    const effect = await effectOf(claim)
    assert.equal(effect.decision, 'recalculate')
    assert.isNotNull(effect.decidedAt)
    assert.isNotNull(effect.proposalId)
    assert.isNotEmpty(await db.from('letters').where('template', 'tier_changed'))

    const grant = await propose(claim.id, { step: 'decideGrant', summary: '可' }, given.clerk)
    assert.equal(grant.amount, 600_000)
  })

  test('[N23] no grant and no final amount is decided while the effect is not', async ({ assert }) => {
    const certified = await givenCertifiedCompany()
    const examined = await givenExaminedClaim({ company: certified.company, costs: COSTS })
    const proposed = await givenProposedClaim({ company: certified.company, costs: [{ category: 'jobAdvertising', amount: 30_000 }] })
    await revokeCertificateOf(certified)
    const before = [await written(examined.claim), await written(proposed.claim)]
    const refusals = [
      await refusal(() => propose(examined.claim.id, { step: 'decideGrant', summary: '可' }, examined.clerk)),
      await refusal(async () => approve(proposed.proposal.id, await givenChief())),
    ]
    assert.deepEqual(
      refusals.map(({ reason }) => reason),
      ['effect_undecided', 'effect_undecided']
    )
    assert.deepEqual([await written(examined.claim), await written(proposed.claim)], before)
  })

  test('[N23] a grant is reduced by 変更決定: record, notice, and the difference back to the budget', async ({ assert }) => {
    const certified = await givenCertifiedCompany()
    const given = await givenGrantedClaim({ company: certified.company, costs: COSTS })
    const left = (await budgetPosition(given.claim.programmeTermsId)).left
    await revokeCertificateOf(certified)
    await decideMeasure(given, { step: 'adjustTier' })

    const claim = await given.claim.refresh()
    assert.equal(claim.state, 'granted')
    assert.equal(claim.grantedAmount, 600_000)
    assert.equal(claim.tier, 'standard')
    const change = await GrantChange.query().where('claimId', claim.id).firstOrFail()
    assert.deepInclude(change.serialize(), { tierBefore: 'certified', tier: 'standard', grantedBefore: 675_000, grantedAmount: 600_000 })
    const notice = await Notice.query().where({ claimId: claim.id, kind: 'grantChange' }).firstOrFail()
    assert.equal(notice.number, change.noticeNumber)
    assert.equal(notice.data.reason, GROUNDS.reason)
    assert.deepEqual(await position(claim), { reserved: 0, committed: 600_000, paid: 0 })
    assert.equal((await budgetPosition(claim.programmeTermsId)).left, left + 75_000)
  })

  test('[N23] a finalised amount whose payment is requested is recomputed, and the request with it', async ({ assert }) => {
    const certified = await givenCertifiedCompany()
    const given = await givenFinalisedClaim({ company: certified.company, costs: COSTS })
    await givenAccount(given.company, await User.findOrFail(given.applicant.id!))
    await requestPayment(given.claim.id, given.applicant)
    await revokeCertificateOf(certified)
    await decideMeasure(given, { step: 'adjustTier' })

    const claim = await given.claim.refresh()
    assert.equal(claim.state, 'payment_requested')
    assert.equal(claim.finalisedAmount, 600_000)
    const live = await PaymentRequest.query().where('claimId', claim.id).whereNull('supersededAt')
    assert.deepEqual(
      live.map(({ amount }) => Number(amount)),
      [600_000]
    )
    const year = FiscalYear.containing(today()).year
    const run = await buildRun({ fiscalYear: year, valueOn: nextValueDay(), claims: [claim.id] }, await givenAccountant())
    assert.equal(Number(run.total), 600_000)
  })

  test('[N23] a report still to be examined is finalised under the reduced grant', async ({ assert }) => {
    const certified = await givenCertifiedCompany()
    const given = await givenReportedClaim({ company: certified.company, costs: COSTS })
    await revokeCertificateOf(certified)
    await decideMeasure(given, { step: 'adjustTier' })
    assert.equal((await given.claim.refresh()).grantedAmount, 600_000)
    assert.equal(given.claim.finalisedAmount, null)
    assert.equal(given.claim.state, 'reported')
  })

  test('[N23] [F88] of a paid claim the difference is reclaimed: it stays paid, and an amount is owing', async ({ assert }) => {
    const certified = await givenCertifiedCompany()
    const given = await givenPaidClaim({ company: certified.company })
    await revokeCertificateOf(certified)
    await decideMeasure(given, { step: 'reclaim' })

    const claim = await given.claim.refresh()
    assert.equal(claim.state, 'paid')
    const owing = await AmountOwing.query().where('claimId', claim.id).firstOrFail()
    assert.deepInclude(owing.serialize(), { kind: 'difference', amount: 75_000, received: 0, isOpen: true })
    assert.isAbove(owing.dueOn.localeCompare(today()), 0)
    const order = await Notice.query().where({ claimId: claim.id, kind: 'returnOrder' }).firstOrFail()
    assert.equal(order.number, owing.noticeNumber)
    assert.deepEqual(await position(claim), { reserved: 0, committed: 0, paid: 675_000 })
    assert.isNotEmpty(await db.from('letters').where('template', 'return_ordered'))
  })

  test('[F88] a paid grant revoked after a reclaim owes the rest of what was paid, not all of it again', async ({ assert }) => {
    const certified = await givenCertifiedCompany()
    const given = await givenPaidClaim({ company: certified.company })
    await revokeCertificateOf(certified)
    await decideMeasure(given, { step: 'reclaim' })
    await decideMeasure(given, { step: 'revoke', reason: '偽りの申請により交付を受けたため。', article: '第12条第1項第1号' })

    const owing = await AmountOwing.query().where('claimId', given.claim.id).orderBy('id')
    assert.deepEqual(
      owing.map(({ kind, amount }) => [kind, Number(amount)]),
      [
        ['difference', 75_000],
        ['whole', 600_000],
      ]
    )
    assert.equal((await given.claim.refresh()).state, 'revoked')
    assert.equal((await ClaimRevocation.findByOrFail('claimId', given.claim.id)).repayable, 600_000)
    assert.lengthOf(await Notice.query().where({ claimId: given.claim.id, kind: 'grantRevocation' }), 1)
  })

  test('[N23] a grant not paid is revoked for a false statement: everything back to the budget, nothing owing', async ({ assert }) => {
    const given = await givenGrantedClaim()
    await decideMeasure(given, { step: 'revoke', reason: '虚偽の申請', article: '第12条第1項第1号' })
    assert.equal((await given.claim.refresh()).state, 'revoked')
    assert.deepEqual(await position(given.claim), { reserved: 0, committed: 0, paid: 0 })
    assert.isEmpty(await AmountOwing.query().where('claimId', given.claim.id))
    assert.isFalse(given.claim.isOpen)
  })

  test('[N23] kept as it is, with the reason, by its clerk alone; it may still be recalculated later', async ({ assert }) => {
    const certified = await givenCertifiedCompany()
    const given = await givenGrantedClaim({ company: certified.company, costs: COSTS })
    await revokeCertificateOf(certified)
    const before = await written(given.claim)
    assert.equal((await refusal(async () => keepTier(given.claim.id, await givenClerk(), '可'))).reason, 'not_assignee')
    assert.deepEqual(await written(given.claim), before)

    await keepTier(given.claim.id, given.clerk, '申請日には要件を満たしていた。')
    assert.equal((await effectOf(given.claim)).decision, 'keep')
    assert.equal((await given.claim.refresh()).grantedAmount, 675_000)
    assert.equal((await stepsOf(given.claim)).at(-1), 'keepTier')
    await decideMeasure(given, { step: 'adjustTier' })
    assert.equal((await effectOf(given.claim)).decision, 'recalculate')
  })

  test('[N23] what does not fit the state, has no effect to decide, or is not one’s own is refused, and nothing is written', async ({
    assert,
  }) => {
    const certified = await givenCertifiedCompany()
    const given = await givenGrantedClaim({ company: certified.company, costs: COSTS })
    const unaffected = await givenGrantedClaim({ company: await givenCompany() })
    await revokeCertificateOf(certified)
    const before = [await written(given.claim), await written(unaffected.claim)]
    const attempt = (id: number, step: 'reclaim' | 'adjustTier' | 'revoke', actor = given.clerk) =>
      refusal(() => proposeMeasure(id, { ...GROUNDS, step, summary: '可' }, actor))

    assert.equal((await attempt(given.claim.id, 'reclaim')).reason, 'wrong_moment')
    assert.equal((await attempt(unaffected.claim.id, 'adjustTier', unaffected.clerk)).reason, 'no_effect')
    assert.equal((await attempt(given.claim.id, 'revoke', await givenClerk())).reason, 'not_assignee')
    assert.equal((await attempt(given.claim.id, 'revoke', given.approvers.section_chief!)).reason, 'four_eyes')
    assert.deepEqual([await written(given.claim), await written(unaffected.claim)], before)
  })

  test('[N23] what the company did meanwhile is asked again under the lock: a payment under way stops the change', async ({ assert }) => {
    const certified = await givenCertifiedCompany()
    const given = await givenFinalisedClaim({ company: certified.company, costs: COSTS })
    await givenAccount(given.company, await User.findOrFail(given.applicant.id!))
    await requestPayment(given.claim.id, given.applicant)
    await revokeCertificateOf(certified)
    const proposal = await proposeMeasure(given.claim.id, { ...GROUNDS, step: 'adjustTier', summary: '可' }, given.clerk)

    const year = FiscalYear.containing(today()).year
    const built = await refusal(async () =>
      buildRun({ fiscalYear: year, valueOn: nextValueDay(), claims: [given.claim.id] }, await givenAccountant())
    )
    assert.equal(built.reason, 'payment_proposal_open')
    await db.from('claims').where('id', given.claim.id).update({ finalised_amount: 500_000 })
    const before = await written(given.claim)
    await approve(proposal.id, given.approvers.section_chief!)
    const refused = await refusal(() => approve(proposal.id, given.approvers.division_chief!))
    assert.equal(refused.reason, 'amount_changed')
    assert.deepEqual(await written(given.claim), before)
  })
})
