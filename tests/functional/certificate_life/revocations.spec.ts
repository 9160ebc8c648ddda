import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { approve } from '#actions/approvals/approve'
import { reportChange } from '#actions/certificates_of_companies/report_change'
import { dropRevocation } from '#actions/revocations/drop_revocation'
import { hear } from '#actions/revocations/hear'
import { openRevocation } from '#actions/revocations/open_revocation'
import { proposeRevocation } from '#actions/revocations/propose_revocation'
import { writeStatement } from '#actions/revocations/write_statement'
import CertificateRevocation from '#models/certificate_revocation'
import CertificateRevocationEvent from '#models/certificate_revocation_event'
import Notice from '#models/notice'
import Proposal from '#models/proposal'
import User from '#models/user'
import { certificatesOf } from '#queries/companies/certificates_of'
import { paperOf } from '#services/papers/paper_of'
import { auditOf } from '#tests/support/audit'
import { freezeClock } from '#tests/support/clock'
import { givenCertificationChief, givenCertificationClerk } from '#tests/support/certification_desk'
import { noticeOf, wrongOf } from '#tests/support/flash'
import { givenSubmittedClaim } from '#tests/support/office'
import { givenMember, givenStaff } from '#tests/support/people'
import { refusal } from '#tests/support/refusal'
import {
  afternoonIn,
  givenHeardRevocation,
  givenHolder,
  givenProposedRevocation,
  givenRevocation,
  givenRevokedCertificate,
  intended,
  wait,
} from '#tests/support/revocations'
import { today } from '#values/clock'
import { addDays } from '#values/day'

const fieldsOf = async (companyId: number) => (await certificatesOf(companyId)).map(({ field }) => field)
const HEARD = { appeared: false, note: '連絡なく欠席した。' }

test.group('Notice before a revocation', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F103] a clerk names fields, reason, article, and when and where the company is heard: numbered notice in both languages, and a letter', async ({
    client,
    assert,
  }) => {
    const { company, applicant, certification } = await givenHolder()
    const clerk = await User.findOrFail((await givenCertificationClerk()).id!)
    const form = await client.get(`/office/certifications/revocations/new?certification=${certification.id}`).loginAs(clerk)
    for (const word of [company.name, 'value="childcare"', 'value="workplace"', 'min="2026-09-24"']) assert.include(form.text(), word)
    const sent = {
      'certificationId': certification.id,
      'fields[]': ['childcare'],
      'reason': '実績が事実と異なる。',
      'article': '第13条第1項第1号',
      'hearingOn': '2026-09-24',
      'hearingTime': '14:00',
      'hearingPlace': '402会議室',
    }
    const answer = await client.post('/office/certifications/revocations').loginAs(clerk).withCsrfToken().form(sent).redirects(0)
    const revocation = await CertificateRevocation.firstOrFail()
    answer.assertHeader('location', `/office/certifications/revocations/${revocation.id}`)

    assert.include(revocation.serialize(), { state: 'noticed', companyId: company.id, noticedOn: '2026-09-10', hearingPlace: '402会議室' })
    assert.deepEqual(revocation.fields, ['childcare'])
    const notice = await Notice.query().where({ revocationId: revocation.id, kind: 'hearing' }).firstOrFail()
    assert.match(notice.number!, /港総権第\d+号/)
    assert.include(JSON.stringify(paperOf(notice, 'ja')), '令和8年9月24日 14時00分')
    assert.include(JSON.stringify(paperOf(notice, 'en')), '24 September 2026 14:00')
    assert.lengthOf(await db.from('letters').where({ template: 'hearing', user_id: applicant.id }), 1)
    assert.deepInclude(await auditOf('revocation.noticed'), { fields: ['childcare'], notice: notice.number })
    assert.deepEqual(await fieldsOf(company.id), ['childcare', 'workplace'])

    const home = await client.get(`/companies/${company.id}`).loginAs(applicant)
    for (const word of ['402会議室でご意見をうかがいます', `/companies/${company.id}/certificates/revocations/${revocation.id}`])
      assert.include(home.text(), word)
  })

  test('[F103] [N14] it begins with a report of change of this very case, or with none', async ({ client, assert }) => {
    const given = await givenHolder()
    const other = await givenHolder()
    const change = { kind: 'other' as const, field: null, changedOn: today(), description: '規程を改めました。' }
    const own = await reportChange(given.certification.id, change, given.actor)
    const foreign = await reportChange(other.certification.id, change, other.actor)
    const clerk = await User.findOrFail((await givenCertificationClerk()).id!)
    const send = (changeReportId: number, field: string) =>
      client
        .post('/office/certifications/revocations')
        .loginAs(clerk)
        .withCsrfToken()
        .form({
          ...{ changeReportId, 'certificationId': given.certification.id, 'fields[]': [field], 'reason': '実績が事実と異なる。' },
          ...{ article: '第13条第1項第1号', hearingOn: '2026-09-24', hearingTime: '14:00', hearingPlace: '402会議室' },
        })
        .redirects(0)
    await send(foreign.id, 'childcare')
    await send(own.id, 'workplace')

    assert.deepEqual(
      (await CertificateRevocation.query().orderBy('id')).map(({ changeReportId }) => changeReportId),
      [null, own.id]
    )
  })

  test('[F103] less than the days to answer, no field, a field not held, or one already under revocation: refused, nothing written', async ({
    assert,
  }) => {
    const { certification } = await givenHolder()
    const clerk = await givenCertificationClerk()
    const tries = [
      [{ hearingAt: afternoonIn(13) }, 'hearing_too_soon'],
      [{ revoked: [] }, 'no_field_chosen'],
      [{ revoked: ['childcare', 'care'] }, 'certificate_not_held'],
    ] as const
    for (const [asked, reason] of tries)
      assert.equal((await refusal(() => openRevocation(intended(certification.id, asked as object), clerk))).reason, reason)
    assert.lengthOf(await db.from('certificate_revocations'), 0)
    assert.lengthOf(await db.from('notices').where('kind', 'hearing'), 0)

    await openRevocation(intended(certification.id, { revoked: ['childcare'] }), clerk)
    assert.equal((await refusal(() => openRevocation(intended(certification.id), clerk))).reason, 'revocation_open')
    await openRevocation(intended(certification.id, { revoked: ['workplace'] }), clerk)
    assert.lengthOf(await db.from('certificate_revocations'), 2)
  })

  test('[F103] a hearing is postponed by a new notice with as many days; the old date holds no more', async ({ client, assert }) => {
    const { revocation, clerk, desk, applicant, home } = await givenRevocation()
    const person = await User.findOrFail(clerk.id!)
    wait(3)
    const send = (form: object) => client.post(`${desk}/postponement`).loginAs(person).withCsrfToken().form(form).redirects(0)
    const later = {
      hearingOn: addDays(today(), 20),
      hearingTime: '10:30',
      hearingPlace: '501会議室',
      postponedBecause: '代表者の入院のため。',
    }
    assert.include(noticeOf(await send({ ...later, hearingOn: addDays(today(), 13) }))!, '14日以上')
    assert.include(noticeOf(await send({ ...later, hearingOn: addDays(today(), 8) }))!, '後にして')
    assert.isNotEmpty(wrongOf(await send({ ...later, hearingTime: '25:00' })))
    assert.lengthOf(await Notice.query().where('revocationId', revocation.id), 1)

    await send(later)
    await revocation.refresh()
    assert.include(revocation.serialize(), { hearingPlace: '501会議室', noticedOn: today(), state: 'noticed' })
    assert.lengthOf(await Notice.query().where({ revocationId: revocation.id, kind: 'hearing' }), 2)
    assert.lengthOf(await db.from('letters').where({ template: 'hearing_postponed', user_id: applicant.id }), 1)
    const page = await client.get(`${home}/certificates/revocations/${revocation.id}`).loginAs(applicant)
    assert.include(page.text(), '501会議室')
    wait(12)
    assert.equal((await refusal(() => hear(revocation.id, HEARD, clerk))).reason, 'hearing_ahead')
  })
})

test.group('Hearing and proposal', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F103] nothing is proposed before the hour of the hearing, nor while it is not recorded', async ({ assert }) => {
    const { revocation, clerk } = await givenRevocation()
    const propose = () => proposeRevocation(revocation.id, { summary: '可' }, clerk)
    assert.equal((await refusal(propose)).reason, 'hearing_ahead')
    assert.equal((await refusal(() => hear(revocation.id, HEARD, clerk))).reason, 'hearing_ahead')
    wait(14)
    assert.equal((await refusal(propose)).reason, 'hearing_not_recorded')
    assert.lengthOf(await Proposal.query(), 1, 'only the one by which it was certified')
    await hear(revocation.id, HEARD, clerk)
    assert.include((await revocation.refresh()).serialize(), { state: 'heard', appeared: false, heardOn: '2026-09-24' })
    const proposal = await propose()
    assert.include(proposal.serialize(), {
      subjectType: 'certificate_revocation',
      step: 'revokeCertificate',
      state: 'open',
      awaitingPost: 'section_chief',
    })
    assert.equal((await refusal(propose)).reason, 'proposal_open')
  })

  test('[F103] the clerk records, proposes and sees it on one page', async ({ client, assert }) => {
    const { clerk, desk, revocation } = await givenRevocation()
    const person = await User.findOrFail(clerk.id!)
    assert.notInclude((await client.get(desk).loginAs(person)).text(), `${desk}/hearing"`)
    wait(15)
    const form = { appeared: '1', hearingNote: '担当者の思い違いとの説明。' }
    await client.post(`${desk}/hearing`).loginAs(person).withCsrfToken().form(form).redirects(0)
    assert.include((await client.get(desk).loginAs(person)).text(), `${desk}/proposals"`)
    await client.post(`${desk}/proposals`).loginAs(person).withCsrfToken().form({ summary: '事実は変わらない。' }).redirects(0)
    const page = (await client.get(desk).loginAs(person)).text()
    for (const word of ['担当者の思い違いとの説明。', '事実は変わらない。', '決裁待ち', '係長']) assert.include(page, word)
    assert.equal((await revocation.refresh()).state, 'heard')
  })

  test('[F103] it is dropped with a reason, before or after the hearing; an open proposal is void, the certificate holds, the company is told', async ({
    assert,
  }) => {
    const { revocation, clerk, proposal, company, applicant, approvers } = await givenProposedRevocation()
    await dropRevocation(revocation.id, '説明に理由がある。', clerk)
    assert.equal((await revocation.refresh()).state, 'dropped')
    assert.equal((await proposal.refresh()).state, 'void')
    assert.deepEqual(await fieldsOf(company.id), ['childcare', 'workplace'])
    assert.lengthOf(await db.from('letters').where({ template: 'revocation_dropped', user_id: applicant.id }), 1)
    assert.equal((await refusal(() => approve(proposal.id, approvers[0]!))).reason, 'wrong_moment')
    const early = await givenRevocation()
    await dropRevocation(early.revocation.id, '誤りだった。', early.clerk)
    assert.equal((await early.revocation.refresh()).state, 'dropped')
  })
})

test.group('The last approval revokes', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F103] the fields end today, with notice, letter and history; the other field holds on', async ({ client, assert }) => {
    const { revocation, proposal, approvers, company, applicant, home } = await givenProposedRevocation({ revoked: ['childcare'] })
    await approve(proposal.id, approvers[0]!)
    assert.deepEqual(await fieldsOf(company.id), ['childcare', 'workplace'])
    await approve(proposal.id, approvers[1]!)

    assert.deepEqual(await fieldsOf(company.id), ['workplace'])
    assert.include((await revocation.refresh()).serialize(), { state: 'revoked', revokedOn: today() })
    const notice = await Notice.query().where({ revocationId: revocation.id, kind: 'revocation' }).firstOrFail()
    const event = await CertificateRevocationEvent.query().where('step', 'revokeCertificate').firstOrFail()
    const { reason, article } = revocation
    const facts = { fields: ['childcare'], reason, article, notice: notice.number, proposal: proposal.id, claims: [] }
    assert.deepEqual(event.facts, facts)
    assert.lengthOf(await db.from('letters').where({ template: 'certificate_of_company_revoked', user_id: applicant.id }), 1)
    const page = await client.get(`${home}/certificates/revocations/${revocation.id}/notices/${notice.id}`).loginAs(applicant)
    assert.include(page.text(), notice.number!)
    const pdf = await client.get(`${home}/certificates/revocations/${revocation.id}/notices/${notice.id}.pdf`).loginAs(applicant)
    pdf.assertHeader('content-type', 'application/pdf')
  })

  test('[F103] what was given back meanwhile is revoked all the same: claims may rest on it', async ({ assert }) => {
    const { certification, revocation, proposal, approvers } = await givenProposedRevocation({ revoked: ['childcare'] })
    await db.from('certificates').where({ certification_id: certification.id, field: 'childcare' }).update({ surrendered_on: today() })
    for (const approver of approvers) await approve(proposal.id, approver)
    const row = await db.from('certificates').where({ certification_id: certification.id, field: 'childcare' }).firstOrFail()
    assert.equal(row.revoked_on, today())
    assert.equal((await revocation.refresh()).state, 'revoked')
  })

  test('[F67] [F103] four eyes: the case worker never approves, one person holds one position, nobody handles their own company', async ({
    assert,
  }) => {
    const { revocation, clerk, proposal, approvers, company } = await givenProposedRevocation()
    const chiefToo = { id: clerk.id, as: 'approver', post: 'section_chief' } as const
    await givenStaff('certifications', 'section_chief', await User.findOrFail(clerk.id!))
    assert.equal((await refusal(() => approve(proposal.id, chiefToo))).reason, 'four_eyes')
    await approve(proposal.id, approvers[0]!)
    const again = { ...approvers[0]!, post: 'division_chief' }
    assert.equal((await refusal(() => approve(proposal.id, again))).reason, 'four_eyes')
    const own = await givenCertificationChief('division_chief')
    await givenMember(company, 'employee', await User.findOrFail(own.id!))
    assert.equal((await refusal(() => approve(proposal.id, own))).reason, 'own_company')
    assert.equal(
      (await refusal(() => dropRevocation(revocation.id, '理由', { ...approvers[0]!, as: 'clerk', post: 'clerk' }))).reason,
      'four_eyes'
    )
    assert.deepEqual(await fieldsOf(company.id), ['childcare', 'workplace'])
  })

  test('[F94] [F103] for whoever is tied to the company, list, page, papers and acts do not exist', async ({ client, assert }) => {
    const { revocation, clerk, desk, company, certification } = await givenRevocation()
    const person = await User.findOrFail(clerk.id!)
    const notice = await Notice.query().where('revocationId', revocation.id).firstOrFail()
    const chief = await givenStaff('certifications', 'division_chief')
    ;(await client.get(desk).loginAs(chief)).assertStatus(200)
    await givenMember(company, 'employee', chief)
    await givenMember(company, 'employee', person)
    for (const one of [person, chief]) {
      assert.notInclude((await client.get('/office/certifications/revocations').loginAs(one)).text(), company.name)
      for (const path of [desk, `${desk}/notices/${notice.id}`, `${desk}/notices/${notice.id}.pdf`, `${desk}/files/1`])
        (await client.get(path).loginAs(one)).assertStatus(404)
    }
    ;(await client.get(`/office/certifications/revocations/new?certification=${certification.id}`).loginAs(person)).assertStatus(404)
    assert.notInclude((await client.get('/office/certifications/revocations/new?q=みなと').loginAs(person)).text(), certification.number!)
    for (const act of ['postponement', 'hearing', 'proposals', 'dropping'])
      (await client.post(`${desk}/${act}`).loginAs(person).withCsrfToken().form({})).assertStatus(404)
    assert.equal((await revocation.refresh()).state, 'noticed')
  })

  test('[F103] an approver reads, but has none of the clerk’s acts; there is no address that revokes', async ({ client, assert }) => {
    const { desk, revocation } = await givenHeardRevocation()
    const chief = await givenStaff('certifications', 'section_chief')
    assert.notInclude((await client.get(desk).loginAs(chief)).text(), '<form action="/office/certifications/revocations')
    for (const act of ['postponement', 'hearing', 'proposals', 'dropping', 'revocation'])
      (await client.post(`${desk}/${act}`).loginAs(chief).withCsrfToken().form({ summary: 'x', dropReason: 'x' })).assertStatus(404)
    assert.equal((await revocation.refresh()).state, 'heard')
  })

  test('[F103] both lists: under way by the day of the hearing, and what is over', async ({ client, assert }) => {
    const { revocation, company } = await givenRevokedCertificate()
    const open = await givenRevocation()
    const clerk = await User.findOrFail(open.clerk.id!)
    const list = await client.get('/office/certifications/revocations').loginAs(clerk)
    assert.include(list.text(), `revocations/${open.revocation.id}"`)
    assert.notInclude(list.text(), `revocations/${revocation.id}"`)
    const over = await client.get('/office/certifications/revocations?which=over').loginAs(clerk)
    assert.include(over.text(), `revocations/${revocation.id}"`)
    assert.include(over.text(), company.name)
  })
})

const press = (client: ApiClient, person: User, path: string, form: object = {}) =>
  client
    .post(path)
    .loginAs(person)
    .withSession({ reauthentication: { userId: person.id, at: Date.now() } })
    .withCsrfToken()
    .form(form)
    .redirects(0)

test.group('The approvers’ page of a revocation', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F67] [F103] [N23] it shows grounds, hearing, statement, the claims at stake and the notice; both chiefs decide there', async ({
    client,
    assert,
  }) => {
    const heard = await givenRevocation({ fields: ['childcare'] })
    await writeStatement(heard.revocation.id, { body: '届出の誤りは直しました。', file: null }, heard.actor)
    const { claim } = await givenSubmittedClaim({ company: heard.company })
    wait(15)
    await hear(heard.revocation.id, { appeared: true, note: '担当者の思い違いとの説明。' }, heard.clerk)
    const proposal = await proposeRevocation(heard.revocation.id, { summary: '事実は変わらない。' }, heard.clerk)
    const page = `/office/certifications/proposals/${proposal.id}`

    const clerk = await User.findOrFail(heard.clerk.id!)
    const read = (await client.get(page).loginAs(clerk)).text()
    assert.notInclude(read, `${page}/approval`)
    const chief = await givenStaff('certifications', 'section_chief')
    const shown = (await client.get(page).loginAs(chief)).text()
    for (const word of [
      '事実は変わらない。',
      heard.revocation.reason,
      '子育て支援',
      '担当者の思い違いとの説明。',
      '届出の誤りは直しました。',
      claim.number!,
      '通知書の下書き',
      '認定取消通知書',
      '承認する',
      '差し戻す',
    ])
      assert.include(shown, word)
    assert.include((await client.get('/office/certifications/approvals').loginAs(chief)).text(), `${page}"`)

    ;(await client.post(`${page}/approval`).loginAs(chief).withCsrfToken().form({ as: 'section_chief' }).redirects(0)).assertStatus(302)
    assert.lengthOf(await db.from('approvals').where('proposal_id', proposal.id), 0, 'the password is asked for first')
    ;(await press(client, chief, `${page}/approval`, { as: 'section_chief' })).assertHeader('location', '/office/certifications/approvals')
    assert.equal((await heard.revocation.refresh()).state, 'heard')
    const head = await givenStaff('certifications', 'division_chief')
    assert.include(noticeOf(await press(client, head, `${page}/approval`, { as: 'division_chief' })), '決裁しました')
    assert.equal((await heard.revocation.refresh()).state, 'revoked')
    assert.notInclude((await client.get(page).loginAs(head)).text(), '通知書の下書き')
  })

  test('[F103] sent back with a comment, the clerk proposes anew; the earlier one stays to be read', async ({ client, assert }) => {
    const { revocation, proposal, clerk } = await givenProposedRevocation()
    const chief = await givenStaff('certifications', 'section_chief')
    const page = `/office/certifications/proposals/${proposal.id}`
    await press(client, chief, `${page}/sending-back`, { as: 'section_chief', comment: '弁明の内容を補ってください。' })
    assert.equal((await proposal.refresh()).state, 'sent_back')
    const again = await proposeRevocation(revocation.id, { summary: '弁明を補った。' }, clerk)
    const shown = (await client.get(`/office/certifications/proposals/${again.id}`).loginAs(chief)).text()
    for (const word of ['弁明を補った。', '弁明の内容を補ってください。']) assert.include(shown, word)
  })

  test('[F94] [F103] for an approver tied to the company, the proposal does not exist: neither page nor approval nor sending back', async ({
    client,
    assert,
  }) => {
    const { revocation, proposal, company } = await givenProposedRevocation()
    const page = `/office/certifications/proposals/${proposal.id}`
    for (const post of ['section_chief', 'division_chief']) {
      const tied = await givenStaff('certifications', post)
      await givenMember(company, 'employee', tied)
      ;(await client.get(page).loginAs(tied)).assertStatus(404)
      ;(await press(client, tied, `${page}/approval`, { as: post })).assertStatus(404)
      ;(await press(client, tied, `${page}/sending-back`, { as: post, comment: '戻す' })).assertStatus(404)
      assert.notInclude((await client.get('/office/certifications/approvals').loginAs(tied)).text(), company.name)
    }
    assert.equal((await proposal.refresh()).state, 'open')
    assert.equal((await revocation.refresh()).state, 'heard')
    assert.lengthOf(await db.from('approvals').where('proposal_id', proposal.id), 0)
  })
})
