import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { receiveRepayment } from '#actions/claims/receive_repayment'
import { remindRepayments } from '#actions/claims/remind_repayments'
import { proposeMeasure } from '#actions/approvals/propose_measure'
import { approve } from '#actions/approvals/approve'
import { sendBack } from '#actions/approvals/send_back'
import type AmountOwing from '#models/amount_owing'
import Company from '#models/company'
import User from '#models/user'
import { budgetPosition } from '#queries/claims/budget_position'
import { freezeClock } from '#tests/support/clock'
import { GROUNDS, decideMeasure, givenAccountant, givenOwing } from '#tests/support/effects'
import { givenMember } from '#tests/support/people'
import { refusal } from '#tests/support/refusal'
import { today } from '#values/clock'
import { addDays } from '#values/day'
import { yen } from '#values/yen'

const received = (amount: number, key = `k${amount}`) => ({ amount: yen(amount), receivedOn: today(), key })
const letters = async (template: string) => (await db.from('letters').where('template', template)).length

const written = async (owing: AmountOwing) => ({
  owing: await db.from('amounts_owing').where('id', owing.id).firstOrFail(),
  repayments: (await db.from('repayments')).length,
  steps: (await db.from('claim_events').where('claim_id', owing.claimId)).length,
  ledger: (await db.from('budget_entries').where('claim_id', owing.claimId)).length,
})

test.group('Amounts owing', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F88] parts come in until the sum; each goes back to the budget, and the last one closes it', async ({ assert }) => {
    const { owing, claim, builder } = await givenOwing()
    const before = await budgetPosition(claim.programmeTermsId)
    await receiveRepayment(owing.id, received(30_000), builder)
    assert.deepInclude((await owing.refresh()).serialize(), { received: 30_000, isOpen: true, closedOn: null })
    await receiveRepayment(owing.id, received(45_000), builder)
    assert.deepInclude((await owing.refresh()).serialize(), { received: 75_000, isOpen: false, closedOn: today() })

    const after = await budgetPosition(claim.programmeTermsId)
    assert.equal(after.paid, before.paid - 75_000)
    assert.equal(after.left, before.left + 75_000)
    assert.equal((await claim.refresh()).state, 'paid')
    assert.lengthOf(await db.from('budget_entries').where({ claim_id: claim.id, kind: 'return' }), 2)
    assert.deepEqual([await letters('repayment_received'), await letters('repayment_complete')], [1, 1])
  })

  test('[F88] never more than is owed, never twice by the same form, never after it is closed, on a day that can be', async ({
    assert,
  }) => {
    const { owing, builder } = await givenOwing()
    await receiveRepayment(owing.id, received(70_000, 'one'), builder)
    const before = await written(owing)
    await receiveRepayment(owing.id, received(70_000, 'one'), builder)
    const refusals = [
      await refusal(() => receiveRepayment(owing.id, received(5_001), builder)),
      await refusal(() => receiveRepayment(owing.id, { ...received(5_000), receivedOn: addDays(today(), 1) }, builder)),
      await refusal(() => receiveRepayment(owing.id, { ...received(5_000), receivedOn: addDays(today(), -1) }, builder)),
    ]
    assert.deepEqual(
      refusals.map(({ reason }) => reason),
      ['repayment_too_much', 'repayment_day', 'repayment_day']
    )
    assert.deepEqual(await written(owing), before)
    await receiveRepayment(owing.id, received(5_000), builder)
    assert.equal((await refusal(() => receiveRepayment(owing.id, received(1), builder))).reason, 'owing_closed')
  })

  test('[F88] who examined or decided the case, or belongs to the company, does not record the money', async ({ assert }) => {
    const { owing, clerk, approvers, company } = await givenOwing()
    const before = await written(owing)
    const member = await givenMember(company)
    const as = ({ id }: { id: number | null }) => ({ id, as: 'accountant' as const, post: 'accountant' })
    const refusals = []
    for (const person of [clerk, approvers.section_chief!, member]) {
      refusals.push((await refusal(() => receiveRepayment(owing.id, received(1_000), as(person)))).reason)
    }
    refusals.push((await refusal(() => receiveRepayment(owing.id, received(1_000), clerk))).reason)
    assert.deepEqual(refusals, ['four_eyes', 'four_eyes', 'own_company', 'wrong_role'])
    assert.deepEqual(await written(owing), before)
  })

  test('[F88] the rest is waived by 決裁 with a reason; a payment since it was proposed is asked about again', async ({ assert }) => {
    const given = await givenOwing()
    const { owing, claim, clerk, approvers, builder } = given
    const proposal = await proposeMeasure(
      claim.id,
      { ...GROUNDS, step: 'waiveRepayment', owing: owing.id, summary: '時効による。', reason: '破産による。' },
      clerk
    )
    assert.equal(proposal.amount, 75_000)
    await receiveRepayment(owing.id, received(25_000), builder)
    const before = await written(owing)
    await approve(proposal.id, approvers.section_chief!)
    assert.equal((await refusal(() => approve(proposal.id, approvers.division_chief!))).reason, 'amount_changed')
    assert.deepEqual(await written(owing), before)

    await sendBack(proposal.id, approvers.division_chief!, '額を改めてください。')
    await decideMeasure(given, { step: 'waiveRepayment', owing: owing.id, reason: '破産による。' })
    const waived = (await owing.refresh()).serialize()
    assert.deepInclude(waived, { isOpen: false, waivedOn: today(), waivedAmount: 50_000, waivedReason: '破産による。', closedOn: null })
    assert.equal((await refusal(() => receiveRepayment(owing.id, received(1), builder))).reason, 'owing_closed')
    assert.equal(await letters('repayment_waived'), 1)
  })

  test('[F88] the company is reminded once before the due day and once after it, and not when it has paid', async ({ assert }) => {
    const { owing, builder } = await givenOwing()
    await remindRepayments()
    assert.equal(await letters('repayment_due_soon'), 0)
    freezeClock(Date.parse(`${addDays(owing.dueOn, -7)}T10:00:00+09:00`))
    await remindRepayments()
    await remindRepayments()
    freezeClock(Date.parse(`${owing.dueOn}T10:00:00+09:00`))
    await remindRepayments()
    assert.deepEqual([await letters('repayment_due_soon'), await letters('repayment_overdue')], [1, 0])
    freezeClock(Date.parse(`${addDays(owing.dueOn, 1)}T10:00:00+09:00`))
    await remindRepayments()
    await remindRepayments()
    assert.deepEqual([await letters('repayment_due_soon'), await letters('repayment_overdue')], [1, 1])
    await receiveRepayment(owing.id, received(75_000), builder)
    await db.from('amounts_owing').update({ dunned_on: null })
    await remindRepayments()
    assert.equal(await letters('repayment_overdue'), 1)
  })
})

test.group('The accounts desk records repayments', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F88] an accountant records a part on the page; a clerk does not find it there', async ({ client, assert }) => {
    const { owing, builder, clerk } = await givenOwing()
    const accountant = await User.findOrFail(builder.id!)
    const path = `/office/accounts/repayments/${owing.id}`
    const list = await client.get('/office/accounts/repayments').loginAs(accountant)
    assert.include(list.text(), '75,000円')
    const sent = await client
      .post(path)
      .loginAs(accountant)
      .withCsrfToken()
      .form({ amount: '３０，０００円', receivedOn: today(), key: 'a' })
      .redirects(0)
    sent.assertHeader('location', path)
    const page = await client.get(path).loginAs(accountant)
    for (const word of ['30,000円', '45,000円']) assert.include(page.text(), word)
    const { company_id: companyId } = await db.from('claims').where('id', owing.claimId).firstOrFail()
    const member = await givenMember(await Company.findOrFail(companyId))
    assert.include((await client.get(`/companies/${companyId}`).loginAs(member)).text(), '45,000円を')

    const before = await written(owing)
    const refused = await client
      .post(path)
      .loginAs(await User.findOrFail(clerk.id!))
      .withCsrfToken()
      .form({ amount: '1000', receivedOn: today(), key: 'b' })
      .redirects(0)
    refused.assertStatus(404)
    const other = await givenAccountant()
    const tooMuch = await client
      .post(path)
      .loginAs(await User.findOrFail(other.id!))
      .withCsrfToken()
      .form({ amount: '45001', receivedOn: today(), key: 'c' })
      .redirects(0)
    tooMuch.assertStatus(302)
    assert.deepEqual(await written(owing), before)
  })
})
