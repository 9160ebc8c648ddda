import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { approve } from '#actions/approvals/approve'
import { holdFunction, type CaseFunction } from '#actions/approvals/hold_function'
import { propose } from '#actions/approvals/propose'
import { sendBack } from '#actions/approvals/send_back'
import { assignClaim } from '#actions/claims/assign_claim'
import Affiliation from '#models/affiliation'
import Claim from '#models/claim'
import Proposal from '#models/proposal'
import StaffPost from '#models/staff_post'
import User from '#models/user'
import { now, today } from '#values/clock'
import { addDays } from '#values/day'
import { freezeClock } from '#tests/support/clock'
import { noticeOf } from '#tests/support/flash'
import { asChief, asClerk, givenChief, givenProposedClaim, givenSubmittedClaim, givenTakenClaim, passAll } from '#tests/support/office'
import { entry } from '#tests/support/forms'
import { givenPerson, givenStaff } from '#tests/support/people'
import { pressConfirmed } from '#tests/support/press'

const LARGE = [{ category: 'jobAdvertising', amount: 600_000 }]
const FOUR_EYES = /すでに別の役割を担っています/

/** One account with every post of the desk. */
async function givenAllPosts() {
  const person = await givenPerson()
  for (const post of ['clerk', 'section_chief', 'division_chief']) await givenStaff('claims', post, person)
  return person
}

/** What a refusal may not change. */
const written = async (claimId: number) => ({
  claim: (await Claim.findOrFail(claimId)).state,
  events: (await db.from('claim_events').where('claim_id', claimId)).length,
  proposals: (await Proposal.query().where('subjectId', claimId).orderBy('id')).map(
    ({ state, awaitingPost }) => `${state} ${awaitingPost}`
  ),
  approvals: (await db.from('approvals')).length,
  checks: (await db.from('examination_items').where('claim_id', claimId)).length,
  functions: (await db.from('case_functions').where('subject_id', claimId)).length,
  ledger: (await db.from('budget_entries').where('claim_id', claimId)).length,
  notices: (await db.from('notices').where('claim_id', claimId)).length,
})

test.group('Four eyes', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  const functions: CaseFunction[] = ['case_worker', 'approver:section_chief', 'approver:division_chief', 'run_builder', 'run_releaser']
  const pairs = functions.flatMap((first) => functions.filter((one) => one !== first).map((second) => ({ first, second })))

  test('[N18] [F68] who is {first} on a case is never {second}')
    .with(pairs)
    .run(async ({ assert }, { first, second }) => {
      const { claim } = await givenSubmittedClaim()
      const person = await givenAllPosts()
      const subject = { type: 'claim' as const, id: claim.id, companyId: claim.companyId }
      await db.transaction((trx) => holdFunction(trx, subject, person.id, first))
      await db.transaction((trx) => holdFunction(trx, subject, person.id, first))
      await assert.rejects(() => db.transaction((trx) => holdFunction(trx, subject, person.id, second)), 'four_eyes')
      assert.deepEqual(
        (await db.from('case_functions').where('subject_id', claim.id)).map(({ held }) => held),
        [first]
      )
    })

  test('[N18] [F66] who proposed does not decide: not on the page, not by request, and nothing is written', async ({ client, assert }) => {
    const person = await givenAllPosts()
    const { claim, proposal } = await givenProposedClaim({ clerk: asClerk(person) })
    const before = await written(claim.id)

    const page = await client.get(`/office/claims/proposals/${proposal.id}`).loginAs(person)
    assert.notInclude(page.text(), `/office/claims/proposals/${proposal.id}/approval`)
    assert.include(page.text(), 'この案件で別の役割を担っているため、決裁できません')
    for (const path of ['approval', 'sending-back']) {
      const answer = await pressConfirmed(client, person, `/office/claims/proposals/${proposal.id}/${path}`, {
        as: 'section_chief',
        comment: '戻す',
      })
      assert.match(noticeOf(answer)!, FOUR_EYES)
    }
    assert.deepEqual(await written(claim.id), before)
    assert.notInclude((await client.get('/office/claims/approvals').loginAs(person)).text(), claim.number!)
  })

  test('[N18] [F67] the section chief of a case is not its division chief too', async ({ client, assert }) => {
    const person = await givenAllPosts()
    const { claim, proposal } = await givenProposedClaim({ costs: LARGE })
    await approve(proposal.id, asChief(person))
    const before = await written(claim.id)

    const page = await client.get(`/office/claims/proposals/${proposal.id}`).loginAs(person)
    assert.notInclude(page.text(), `/office/claims/proposals/${proposal.id}/approval`)
    const answer = await pressConfirmed(client, person, `/office/claims/proposals/${proposal.id}/approval`, { as: 'division_chief' })
    assert.match(noticeOf(answer)!, FOUR_EYES)
    assert.deepEqual(await written(claim.id), before)
  })

  test('[N18] the case worker is not the division chief', async ({ client, assert }) => {
    const person = await givenAllPosts()
    const { claim, proposal } = await givenProposedClaim({ costs: LARGE, clerk: asClerk(person) })
    await approve(proposal.id, await givenChief())
    const before = await written(claim.id)

    const answer = await pressConfirmed(client, person, `/office/claims/proposals/${proposal.id}/approval`, { as: 'division_chief' })
    assert.match(noticeOf(answer)!, FOUR_EYES)
    assert.deepEqual(await written(claim.id), before)
  })

  test('[N18] who decided once does not examine, propose, return or take the case later', async ({ client, assert }) => {
    const person = await givenAllPosts()
    const { claim, proposal, clerk } = await givenProposedClaim()
    await sendBack(proposal.id, asChief(person), '単価を確かめてください。')
    await assert.rejects(() => assignClaim(claim.id, person.id, clerk), 'four_eyes')
    await Claim.query().where('id', claim.id).update({ assigneeId: null })
    const before = await written(claim.id)

    for (const [path, form] of [
      ['assignment', {}],
      ['examination', { 'items[0][code]': 'requirement.noTaxArrears', 'items[0][result]': 'failed', 'items[0][note]': '滞納' }],
      ['lines/key0000/adjustment', { kind: 'strike', reason: '対象外', article: '第4条' }],
      ['correction', { dueOn: '2026-10-01', ...entry(0, 'lines.key0000') }],
      ['proposals', { step: 'decideGrant', summary: '可' }],
    ] as const) {
      const answer = await pressConfirmed(client, person, `/office/claims/${claim.id}/${path}`, { ...form, as: 'clerk' })
      assert.match(noticeOf(answer)!, FOUR_EYES, path)
    }
    assert.deepEqual(await written(claim.id), before)
  })

  test('[N18] a transfer between two steps changes nothing: the function stays with the person', async ({ client, assert }) => {
    const { claim, proposal, clerk } = await givenProposedClaim()
    const person = await User.findOrFail(clerk.id!)
    await StaffPost.query()
      .where('userId', person.id)
      .update({ until: addDays(today(), -1) })
    await givenStaff('claims', 'section_chief', person)
    const before = await written(claim.id)

    const answer = await pressConfirmed(client, person, `/office/claims/proposals/${proposal.id}/approval`)
    assert.match(noticeOf(answer)!, FOUR_EYES)
    assert.deepEqual(await written(claim.id), before)
  })

  test('[F68] a deputy decides in the name of the chief: the act is shown as 代決', async ({ client, assert }) => {
    const { claim, proposal } = await givenProposedClaim()
    const { deputy, principal } = await givenDeputy()
    const answer = await pressConfirmed(client, deputy, `/office/claims/proposals/${proposal.id}/approval`)
    answer.assertHeader('location', '/office/claims/approvals')

    const approval = await db.from('approvals').where('proposal_id', proposal.id).firstOrFail()
    assert.include(approval, { approver_id: deputy.id, deputy_for_id: principal.id, post: 'section_chief' })
    const event = await db.from('claim_events').where({ claim_id: claim.id, step: 'decideGrant' }).firstOrFail()
    assert.include(event, { actor_id: deputy.id, deputy_for_id: principal.id })
    assert.include((await client.get(`/office/claims/proposals/${proposal.id}`).loginAs(deputy)).text(), '（代決）')
  })

  test('[N18] [F68] four eyes hold for a deputy', async ({ client, assert }) => {
    const { deputy } = await givenDeputy()
    await givenStaff('claims', 'clerk', deputy)
    const { claim, proposal } = await givenProposedClaim({ clerk: asClerk(deputy) })
    const before = await written(claim.id)
    const answer = await pressConfirmed(client, deputy, `/office/claims/proposals/${proposal.id}/approval`)
    assert.match(noticeOf(answer)!, FOUR_EYES)
    assert.deepEqual(await written(claim.id), before)
  })

  test('[F68] a deputy whose period is over does not find the page', async ({ client }) => {
    const { proposal } = await givenProposedClaim()
    const { deputy } = await givenDeputy(-10, -1)
    const answer = await pressConfirmed(client, deputy, `/office/claims/proposals/${proposal.id}/approval`)
    answer.assertStatus(404)
  })

  test('[F7] [N18] nobody handles a case of a company they belong or belonged to', async ({ client, assert }) => {
    const { claim, proposal, company } = await givenProposedClaim()
    const person = await givenAllPosts()
    await Affiliation.create({
      userId: person.id,
      companyId: company.id,
      kind: 'employee',
      since: now().minus({ years: 3 }),
      until: now().minus({ years: 1 }),
    })
    const other = await givenTakenClaim({ company })
    await Claim.query().where('id', other.claim.id).update({ assigneeId: person.id })
    const before = [await written(claim.id), await written(other.claim.id)]

    assert.include((await client.get(`/office/claims/${claim.id}`).loginAs(person)).text(), 'ご自身が所属する（していた）事業者の案件です')
    const approval = await pressConfirmed(client, person, `/office/claims/proposals/${proposal.id}/approval`, { as: 'section_chief' })
    assert.match(noticeOf(approval)!, /事業者の案件は扱えません/)
    await assert.rejects(() => passAll(other.claim.id, asClerk(person)), 'own_company')
    await assert.rejects(() => propose(other.claim.id, { step: 'decideGrant', summary: '可' }, asClerk(person)), 'own_company')
    assert.deepEqual([await written(claim.id), await written(other.claim.id)], before)
  })
})

async function givenDeputy(from = -1, to = 5) {
  const principal = await givenStaff('claims', 'section_chief')
  const deputy = await givenPerson()
  const post = await StaffPost.findByOrFail('userId', principal.id)
  const period = { since: addDays(today(), from), until: addDays(today(), to) }
  await db.table('deputies').insert({ staff_post_id: post.id, deputy_id: deputy.id, ...period, created_at: '2026-09-01 00:00:00.000' })
  return { principal, deputy }
}
