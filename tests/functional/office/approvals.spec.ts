import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { approve } from '#actions/approvals/approve'
import { propose } from '#actions/approvals/propose'
import { adjustLine } from '#actions/claims/adjust_line'
import GrantRefusal from '#models/grant_refusal'
import Letter from '#models/letter'
import Notice from '#models/notice'
import User from '#models/user'
import { freezeClock } from '#tests/support/clock'
import { noticeOf, wrongOf } from '#tests/support/flash'
import { givenChief, givenExaminedClaim, givenGrantedClaim, givenProposedClaim, givenTakenClaim, passAll } from '#tests/support/office'
import { PASSWORD, givenCompany, givenStaff } from '#tests/support/people'
import { pressConfirmed } from '#tests/support/press'

const LARGE = [{ category: 'jobAdvertising', amount: 600_000 }]

test.group('決裁', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F66] a clerk proposes, the chief approves on one page; the company reads of it by letter', async ({ client, assert }) => {
    const { claim, clerk, applicant } = await givenExaminedClaim()
    const proposed = await pressConfirmed(client, await User.findOrFail(clerk.id!), `/office/claims/${claim.id}/proposals`, {
      step: 'decideGrant',
      summary: '要件を満たす。',
    })
    const page = proposed.header('location')!
    assert.match(page, /^\/office\/claims\/proposals\/\d+$/)

    const chief = await givenStaff('claims', 'section_chief')
    const shown = await client.get(page).loginAs(chief)
    for (const word of ['200,000円', '要件を満たす。', '予算の残り', '通知書の下書き', '決裁する', '差し戻す'])
      assert.include(shown.text(), word)
    const decided = await pressConfirmed(client, chief, `${page}/approval`, { as: 'section_chief' })
    decided.assertHeader('location', '/office/claims/approvals')
    assert.equal((await claim.refresh()).state, 'granted')
    const letter = await Letter.query().where({ template: 'granted', userId: applicant.id }).firstOrFail()
    assert.notInclude(JSON.stringify(letter.data), '200')
  })

  test('[F76] the approver reads the notice as it will be set, before it has a number', async ({ client, assert }) => {
    const { claim, proposal } = await givenProposedClaim()
    const page = await client.get(`/office/claims/proposals/${proposal.id}`).loginAs(await givenStaff('claims', 'section_chief'))
    const [draft] = /<article class="sheet"[\s\S]*?<\/article>/.exec(page.text())!

    for (const word of ['交付決定通知書', claim.number!, '200,000円', '令和8年9月10日']) assert.include(draft, word)
    assert.notInclude(draft, '8港産産')
    assert.lengthOf(await Notice.query().where({ claimId: claim.id, kind: 'grant' }), 0)
  })

  test('[F66] binding acts have no address of their own', async ({ client }) => {
    const { claim } = await givenExaminedClaim()
    const chief = await givenStaff('claims', 'section_chief')
    for (const act of ['grant_decision', 'grant-decision', 'refusal', 'finalisation', 'amount_finalisation']) {
      ;(await pressConfirmed(client, chief, `/office/claims/${claim.id}/${act}`)).assertStatus(404)
    }
  })

  test('[F5] a decision asks for the password again; without it nothing is decided', async ({ client, assert }) => {
    const { claim, proposal } = await givenProposedClaim()
    const chief = await givenStaff('claims', 'section_chief')
    const path = `/office/claims/proposals/${proposal.id}/approval`
    const ask = (form: Record<string, string>) => client.post(path).loginAs(chief).withCsrfToken().form(form).redirects(0)

    ;(await ask({})).assertHeader('location', '/reauthentication')
    assert.equal(wrongOf(await ask({ current_password: 'wrong', comment: '可' }))[0]?.field, 'current_password')
    assert.equal((await claim.refresh()).state, 'submitted')
    assert.lengthOf(await db.from('approvals').where('proposal_id', proposal.id), 0)
    ;(await ask({ current_password: PASSWORD })).assertHeader('location', '/office/claims/approvals')
    assert.equal((await claim.refresh()).state, 'granted')
  })

  test('[F67] the posts approve in the order of the route: the division chief cannot come first', async ({ client, assert }) => {
    const { claim, proposal } = await givenProposedClaim({ costs: LARGE })
    const head = await givenStaff('claims', 'division_chief')
    const answer = await pressConfirmed(client, head, `/office/claims/proposals/${proposal.id}/approval`)
    assert.include(noticeOf(answer), 'あなたの決裁の番ではありません')
    assert.equal((await claim.refresh()).state, 'submitted')
    assert.lengthOf(await db.from('approvals').where('proposal_id', proposal.id), 0)
    assert.lengthOf(await db.from('case_functions').where({ subject_id: claim.id, user_id: head.id }), 0)
  })

  test('[F66] a clerk who is no chief does not find the approval', async ({ client }) => {
    const { proposal } = await givenProposedClaim()
    ;(await pressConfirmed(client, await givenStaff('claims', 'clerk'), `/office/claims/proposals/${proposal.id}/approval`)).assertStatus(
      404
    )
    ;(
      await pressConfirmed(client, await givenStaff('accounts', 'accountant'), `/office/claims/proposals/${proposal.id}/approval`)
    ).assertStatus(404)
  })

  test('[F66] a chief does not propose, examine or return', async ({ client }) => {
    const { claim } = await givenExaminedClaim()
    const chief = await givenStaff('claims', 'section_chief')
    for (const path of ['proposals', 'examination', 'correction', 'assignment', 'lines/key0000/adjustment']) {
      ;(await pressConfirmed(client, chief, `/office/claims/${claim.id}/${path}`)).assertStatus(404)
    }
  })

  test('[F66] sent back with a comment, it returns to the drafter, who proposes again', async ({ client, assert }) => {
    const { claim, proposal, clerk } = await givenProposedClaim()
    const chief = await givenStaff('claims', 'section_chief')
    const empty = await pressConfirmed(client, chief, `/office/claims/proposals/${proposal.id}/sending-back`, { comment: '  ' })
    assert.equal(wrongOf(empty)[0]?.field, 'comment')
    await pressConfirmed(client, chief, `/office/claims/proposals/${proposal.id}/sending-back`, {
      comment: '見積の日付を確かめてください。',
    })

    assert.equal((await proposal.refresh()).state, 'sent_back')
    assert.equal((await claim.refresh()).state, 'submitted')
    const desk = await client.get('/office/claims?queue=propose').loginAs(await User.findOrFail(clerk.id!))
    assert.include(desk.text(), '差戻しあり')
    const again = await propose(claim.id, { step: 'decideGrant', summary: '確かめた。' }, clerk)
    await approve(again.id, { id: chief.id, as: 'approver', post: 'section_chief' })
    assert.equal((await claim.refresh()).state, 'granted')
  })

  test('[F66] a decided proposal is not decided again, and a second one is refused while one is open', async ({ assert }) => {
    const { claim, proposal, clerk } = await givenProposedClaim()
    await assert.rejects(
      () => propose(claim.id, { step: 'refuse', summary: '否', reason: '対象外', article: '第3条' }, clerk),
      'proposal_open'
    )
    const chief = await givenChief()
    await approve(proposal.id, chief)
    await assert.rejects(() => approve(proposal.id, chief), 'wrong_moment')
    await assert.rejects(() => propose(claim.id, { step: 'decideGrant', summary: '可' }, clerk), 'wrong_moment')
  })

  test('[F35] an amount that changed since it was proposed is not granted, and nothing is written', async ({ client, assert }) => {
    const company = await givenCompany()
    const costs = [{ category: 'jobAdvertising', amount: 390_000 }]
    const { claim, proposal } = await givenProposedClaim({ company, costs })
    await givenGrantedClaim({ company, costs })
    const ledger = await db.from('budget_entries').where('claim_id', claim.id)

    const answer = await pressConfirmed(
      client,
      await givenStaff('claims', 'section_chief'),
      `/office/claims/proposals/${proposal.id}/approval`
    )
    assert.include(noticeOf(answer), '起案した額（260,000円）と、いま計算した額（140,000円）が違います')
    assert.equal((await proposal.refresh()).awaitingPost, 'section_chief')
    assert.deepEqual(await db.from('budget_entries').where('claim_id', claim.id), ledger)
    assert.lengthOf(await db.from('approvals').where('proposal_id', proposal.id), 0)
  })

  test('[F77] a refusal needs a reason and an article; both stand in the notice', async ({ client, assert }) => {
    const { claim, clerk } = await givenTakenClaim()
    await passAll(claim.id, clerk)
    const person = await User.findOrFail(clerk.id!)
    const bare = await pressConfirmed(client, person, `/office/claims/${claim.id}/proposals`, { step: 'refuse', summary: '対象外' })
    assert.sameMembers(
      wrongOf(bare).map(({ field }) => field),
      ['reason', 'article']
    )
    await assert.rejects(() => propose(claim.id, { step: 'refuse', summary: '対象外' }, clerk), 'refusal_reason_missing')

    const proposal = await propose(
      claim.id,
      { step: 'refuse', summary: '対象外', reason: '区内に事業所がないため', article: '第3条第2号' },
      clerk
    )
    assert.deepEqual(proposal.route, ['section_chief', 'division_chief'])
    await approve(proposal.id, await givenChief())
    await approve(proposal.id, await givenChief('division_chief'))
    assert.equal((await claim.refresh()).state, 'refused')
    const refusal = await GrantRefusal.findByOrFail('claimId', claim.id)
    const notice = await Notice.query().where({ claimId: claim.id, kind: 'refusal' }).firstOrFail()
    assert.include(notice.data, { reason: '区内に事業所がないため', article: '第3条第2号' })
    assert.equal(notice.number, refusal.noticeNumber)
    assert.equal(claim.isOpen, false)
    const left = await db.from('budget_entries').where('claim_id', claim.id).where('kind', 'release')
    assert.lengthOf(left, 1)
  })

  test('[F52] [F77] a partial grant prints each line before and after, with reason and article', async ({ assert }) => {
    const { claim, clerk } = await givenTakenClaim({ costs: [...LARGE, { category: 'jobFair', amount: 60_000 }] })
    await adjustLine(claim.id, 'key0000', { kind: 'reduce', amount: 150_000, reason: '対象期間の前の掲載分', article: '第4条第2項' }, clerk)
    await passAll(claim.id, clerk)
    const proposal = await propose(claim.id, { step: 'decideGrant', summary: '一部対象外。' }, clerk)
    assert.equal(proposal.amount, 140_000)
    await approve(proposal.id, await givenChief())
    const notice = await Notice.query().where({ claimId: claim.id, kind: 'grant' }).firstOrFail()
    assert.deepEqual(notice.data.adjustments, [
      { label: '1 掲載料', before: 600_000, after: 150_000, reason: '対象期間の前の掲載分', article: '第4条第2項' },
    ])
    assert.equal(notice.data.amount, 140_000)
  })
})
