import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { approve } from '#actions/approvals/approve'
import { checkGates } from '#actions/certifications/check_gates'
import { proposeCertification } from '#actions/certifications/propose_certification'
import { returnForCorrection } from '#actions/certifications/return_for_correction'
import { takeStep } from '#actions/certifications/take_step'
import { withdrawCertification } from '#actions/certifications/withdraw_certification'
import { closePanel } from '#actions/panels/close_panel'
import { postponeItem } from '#actions/panels/postpone_item'
import Letter from '#models/letter'
import Notice from '#models/notice'
import Proposal from '#models/proposal'
import User from '#models/user'
import { gatesOf } from '#queries/certifications/gates_of'
import { votesOf } from '#queries/certification_desk/panels_of'
import {
  decide,
  givenCertificationChief,
  givenCertificationClerk,
  givenHeardCase,
  givenProposedCase,
  givenTakenCase,
  NOTHING_PASSES,
} from '#tests/support/certification_desk'
import { freezeClock } from '#tests/support/clock'
import { noticeOf, wrongOf } from '#tests/support/flash'
import { givenProposedClaim } from '#tests/support/office'
import { givenCompany, givenStaff } from '#tests/support/people'
import { givenOpenPanel, voteAll } from '#tests/support/panels'
import { refusal } from '#tests/support/refusal'
import { givenAssignedReviewer, givenCaseUnderReview, givenReviewedCertification } from '#tests/support/reviews'
import { addDays } from '#values/day'
import { today } from '#values/clock'

const HOME = '/office/certifications'
const press = (client: ApiClient, person: User, path: string, form: Record<string, unknown> = {}) =>
  client
    .post(path)
    .loginAs(person)
    .withSession({ reauthentication: { userId: person.id, at: Date.now() } })
    .withCsrfToken()
    .form(form)
    .redirects(0)

test.group('起案と決裁 of certifications', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F66] [F98] a clerk proposes along the recommendation; two of three fields are certified by the last approval', async ({
    client,
    assert,
  }) => {
    const { certification, clerk } = await givenHeardCase()
    const person = await User.findOrFail(clerk.id!)
    const form = await client.get(`${HOME}/${certification.id}/proposals/new`).loginAs(person)
    for (const word of ['審査会の答申に沿って', '子育て支援', '規程を改めること。', '記録が確認できない。'])
      assert.include(form.text(), word)
    const proposed = await press(client, person, `${HOME}/${certification.id}/proposals`, {
      step: 'certify',
      summary: '答申のとおり。',
      fields: ['', 'childcare', 'care'],
    })
    const page = proposed.header('location')!
    const proposal = await Proposal.findByOrFail('subjectId', certification.id)
    assert.equal(page, `${HOME}/proposals/${proposal.id}`)
    assert.deepEqual(proposal.route, ['section_chief', 'division_chief'])

    const chief = await givenStaff('certifications', 'section_chief')
    const shown = (await client.get(page).loginAs(chief)).text()
    for (const word of ['認定相当', '条件付き', '不相当', '答申のとおり。', '通知書の下書き', '承認する', '差し戻す'])
      assert.include(shown, word)
    ;(await press(client, chief, `${page}/approval`, { as: 'section_chief' })).assertHeader('location', `${HOME}/approvals`)
    assert.equal((await certification.refresh()).state, 'panelled')
    const head = await givenStaff('certifications', 'division_chief')
    assert.include(noticeOf(await press(client, head, `${page}/approval`, { as: 'division_chief' })), '決裁しました')
    assert.equal((await certification.refresh()).state, 'concluded')
    assert.sameMembers(
      (await db.from('certificates').where('certification_id', certification.id)).map(({ field }) => field),
      ['childcare', 'care']
    )
  })

  test('[F77] [F98] a field that the panel refused without a word is not proposed without one; the form offers the standard sentence', async ({
    client,
    assert,
  }) => {
    const verdicts = { childcare: { verdict: 'fit', conditions: null }, care: { verdict: 'unfit', conditions: null } } as const
    const { certification, clerk } = await givenHeardCase({ verdicts })
    const form = await client.get(`${HOME}/${certification.id}/proposals/new`).loginAs(await User.findOrFail(clerk.id!))
    assert.include(form.text(), '審査の結果、基準を満たしていることを確認できなかったため。')

    const ask = () => proposeCertification(certification.id, { step: 'certify', summary: '可' }, clerk)
    assert.equal((await refusal(ask)).reason, 'fewer_fields_reason_missing')
    assert.lengthOf(await db.from('proposals').where('subject_id', certification.id), 0)
  })

  test('[F98] fewer fields than recommended only with a reason; one that is not recommended never', async ({ assert }) => {
    const { certification, clerk } = await givenHeardCase()
    const ask = (fields: string[], reason?: string) => () =>
      proposeCertification(certification.id, { step: 'certify', summary: '可', fields, reason }, clerk)
    assert.equal((await refusal(ask(['childcare']))).reason, 'fewer_fields_reason_missing')
    assert.equal((await refusal(ask(['childcare', 'workplace']))).reason, 'field_not_recommended')
    assert.equal((await refusal(ask([], '理由'))).reason, 'too_few_fields')
    assert.lengthOf(await db.from('proposals').where('subject_id', certification.id), 0)

    const proposal = await ask(['childcare'], '規程の改正を待つため。')()
    assert.deepEqual(proposal.payload.fields.care, { verdict: 'unfit', conditions: '規程の改正を待つため。' })
    await decide(proposal)
    const notice = await Notice.query().where({ certificationId: certification.id, kind: 'certification' }).firstOrFail()
    assert.include(JSON.stringify(notice.data.papers.ja), '規程の改正を待つため。')
  })

  test('[F77] nothing passes: declined with reason and article, which stand in the notice; the sign is the department’s', async ({
    client,
    assert,
  }) => {
    const { certification, clerk } = await givenHeardCase({ verdicts: NOTHING_PASSES })
    const person = await User.findOrFail(clerk.id!)
    const bare = await press(client, person, `${HOME}/${certification.id}/proposals`, { step: 'decline', summary: '基準に届かない。' })
    assert.sameMembers(
      wrongOf(bare).map(({ field }) => field),
      ['reason', 'article']
    )
    assert.equal(
      (await refusal(() => proposeCertification(certification.id, { step: 'certify', summary: '可' }, clerk))).reason,
      'too_few_fields'
    )

    const why = { reason: 'どの分野も基準を満たさないため。', article: '第4条' }
    await decide(await proposeCertification(certification.id, { step: 'decline', summary: '基準に届かない。', ...why }, clerk))
    assert.include((await certification.refresh()).serialize(), { state: 'declined', isOpen: false, dueOn: null })
    const notice = await Notice.query().where({ certificationId: certification.id, kind: 'decline' }).firstOrFail()
    assert.match(notice.number!, /^8港総権第\d+号$/)
    const paper = JSON.stringify(notice.data.papers.ja)
    for (const word of ['不認定通知書', why.reason, '第4条', '記録が確認できない。']) assert.include(paper, word)
    const shown = await client.get(`${HOME}/${certification.id}/notices/${notice.id}`).loginAs(person)
    assert.include(shown.text(), why.reason)
    assert.isNotNull(await Letter.query().where('template', 'declined').first())
  })

  test('[F90] before the review a case is declined only for a gate that is not met', async ({ assert }) => {
    const why = { summary: '対象外', reason: '常時使用する労働者が301人のため。', article: '第3条第1号' }
    const small = await givenTakenCase()
    assert.equal(
      (await refusal(() => proposeCertification(small.certification.id, { step: 'decline', ...why }, small.clerk))).reason,
      'gates_are_met'
    )
    const large = await givenTakenCase({ company: await givenCompany({ regularEmployees: 301 }) })
    await decide(await proposeCertification(large.certification.id, { step: 'decline', ...why }, large.clerk))
    assert.equal((await large.certification.refresh()).state, 'declined')
  })

  test('[F66] at the wrong moment, by another clerk, or with one open: refused, nothing written', async ({ assert }) => {
    const taken = await givenTakenCase()
    assert.equal(
      (await refusal(() => proposeCertification(taken.certification.id, { step: 'certify', summary: '可' }, taken.clerk))).reason,
      'wrong_moment'
    )
    const { certification, clerk } = await givenHeardCase()
    const ask = (actor = clerk) => proposeCertification(certification.id, { step: 'certify', summary: '可' }, actor)
    const other = await givenCertificationClerk()
    assert.equal((await refusal(() => ask(other))).reason, 'not_assignee')
    await ask()
    assert.equal((await refusal(() => ask())).reason, 'proposal_open')
    assert.lengthOf(await db.from('proposals'), 1)
  })

  test('[F68] who proposed does not approve, whatever posts are held; nobody approves twice', async ({ client, assert }) => {
    const { proposal, clerk, certification } = await givenProposedCase()
    const both = await givenStaff('certifications', 'section_chief', await User.findOrFail(clerk.id!))
    assert.include(
      noticeOf(await press(client, both, `${HOME}/proposals/${proposal.id}/approval`, { as: 'section_chief' })),
      'すでに別の役割'
    )
    const chief = await givenCertificationChief()
    await approve(proposal.id, chief)
    assert.equal((await refusal(() => approve(proposal.id, { ...chief, post: 'division_chief' }))).reason, 'four_eyes')
    assert.equal((await certification.refresh()).state, 'panelled')
    assert.lengthOf(await db.from('approvals').where('proposal_id', proposal.id), 1)
  })

  test('[F66] a chief of another desk finds neither the proposal nor its approval, and the other way round', async ({ client, assert }) => {
    const { proposal, certification } = await givenProposedCase()
    const claim = await givenProposedClaim()
    const [ofClaims, ofCertifications] = [await givenStaff('claims', 'section_chief'), await givenStaff('certifications', 'section_chief')]
    for (const act of ['approval', 'sending-back']) {
      ;(await press(client, ofClaims, `/office/claims/proposals/${proposal.id}/${act}`, { comment: '可' })).assertStatus(404)
      ;(await press(client, ofCertifications, `${HOME}/proposals/${claim.proposal.id}/${act}`, { comment: '可' })).assertStatus(404)
    }
    ;(await client.get(`/office/claims/proposals/${proposal.id}`).loginAs(ofClaims)).assertStatus(404)
    ;(await client.get(`${HOME}/proposals/${claim.proposal.id}`).loginAs(ofCertifications)).assertStatus(404)
    assert.equal((await certification.refresh()).state, 'panelled')
    assert.lengthOf(await db.from('approvals'), 0)
  })

  test('[F5] a decision asks for the password again; without it nothing is decided', async ({ client, assert }) => {
    const { proposal } = await givenProposedCase()
    const chief = await givenStaff('certifications', 'section_chief')
    const ask = client.post(`${HOME}/proposals/${proposal.id}/approval`).loginAs(chief).withCsrfToken().form({}).redirects(0)
    ;(await ask).assertHeader('location', '/reauthentication')
    assert.lengthOf(await db.from('approvals').where('proposal_id', proposal.id), 0)
  })

  test('[F66] sent back with a comment, it is proposed again', async ({ client, assert }) => {
    const { certification, proposal, clerk } = await givenProposedCase()
    const chief = await givenStaff('certifications', 'section_chief')
    await press(client, chief, `${HOME}/proposals/${proposal.id}/sending-back`, { comment: '条件の書き方を確かめてください。' })
    assert.equal((await proposal.refresh()).state, 'sent_back')
    const desk = await client.get(`${HOME}?queue=propose`).loginAs(await User.findOrFail(clerk.id!))
    assert.include(desk.text(), '差戻しあり')
    await proposeCertification(certification.id, { step: 'certify', summary: '確かめた。' }, clerk)
  })

  test('[F72] [F66] a return or a withdrawal voids what is proposed', async ({ assert }) => {
    const large = await givenTakenCase({ company: await givenCompany({ regularEmployees: 301 }) })
    const proposal = await proposeCertification(
      large.certification.id,
      { step: 'decline', summary: '対象外', reason: '301人', article: '第3条' },
      large.clerk
    )
    const entry = { target: 'company.regularEmployees', reasonCode: 'OTHER' as const, whatIsWrong: '人数', howToMend: '直す' }
    await returnForCorrection(large.certification.id, { dueOn: addDays(today(), 14), message: null, entries: [entry] }, large.clerk)
    assert.equal((await proposal.refresh()).state, 'void')

    const heard = await givenProposedCase()
    await withdrawCertification(
      heard.certification.id,
      { id: heard.applicant.id, as: 'applicant', companyId: heard.company.id },
      '都合により'
    )
    assert.equal((await heard.proposal.refresh()).state, 'void')
    const chief = await givenCertificationChief()
    assert.equal((await refusal(() => approve(heard.proposal.id, chief))).reason, 'wrong_moment')
  })

  test('[F66] binding acts have no address, and a chief does not do a clerk’s work', async ({ client }) => {
    const { certification } = await givenHeardCase()
    const chief = await givenStaff('certifications', 'section_chief')
    for (const act of ['certification', 'decline', 'proposals', 'gates', 'gates/passing', 'correction', 'assignment', 'visits'])
      (await press(client, chief, `${HOME}/${certification.id}/${act}`)).assertStatus(404)
  })
})

test.group('What the panel said, as a proposal shows it', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F98] votes of the meeting that recommended, not those of one that put the case off', async ({ assert }) => {
    const { certification } = await givenReviewedCertification()
    const first = await givenOpenPanel([certification])
    await voteAll(first.items[0]!, first, 'unfit')
    await postponeItem(first.items[0]!.id, '資料を補う。', first.chair)
    await closePanel(first.panel.id, first.chair)
    assert.isEmpty(await votesOf(certification.id))

    const second = await givenOpenPanel([certification], first)
    await voteAll(second.items[0]!, second, 'fit')
    await closePanel(second.panel.id, second.chair)
    assert.deepEqual(await votesOf(certification.id), { childcare: { fit: 4 } })
  })

  test('[F96] a case that is declined in its formal check ends the reviews that were under way', async ({ assert }) => {
    const given = await givenCaseUnderReview()
    const { assignment } = await givenAssignedReviewer(given)
    const entry = {
      target: 'items.C1',
      reasonCode: 'DOC-UNREADABLE',
      whatIsWrong: '読めません。',
      howToMend: '撮り直してください。',
    } as const
    await returnForCorrection(given.certification.id, { dueOn: addDays(today(), 14), message: null, entries: [entry] }, given.clerk)
    await takeStep(given.certification.id, 'resubmit', given.actor, () => ({ round: 1, targets: [entry.target] }))
    const [gate] = await gatesOf(given.certification, db.connection())
    await checkGates(given.certification.id, [{ code: gate!.code, result: 'failed', note: '写しが古い。' }], given.clerk)
    const why = { reason: '書類が整わないため。', article: '第4条' }
    await decide(await proposeCertification(given.certification.id, { step: 'decline', summary: '不認定。', ...why }, given.clerk))

    assert.equal((await given.certification.refresh()).state, 'declined')
    assert.equal((await assignment.refresh()).state, 'ended')
    assert.isNotNull(await Letter.query().where({ template: 'review_ended', userId: assignment.reviewerId }).first())
  })
})
