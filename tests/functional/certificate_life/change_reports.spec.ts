import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { noteChange } from '#actions/certificates_of_companies/note_change'
import ChangeReport from '#models/change_report'
import User from '#models/user'
import { freezeClock } from '#tests/support/clock'
import { givenCertificationClerk } from '#tests/support/certification_desk'
import { noticeOf, wrongField } from '#tests/support/flash'
import { givenMember, givenStaff } from '#tests/support/people'
import { refusal } from '#tests/support/refusal'
import { givenHolder } from '#tests/support/revocations'

const EMPLOYEES = { kind: 'employees', changedOn: '2026-09-01', description: '常時雇用する従業員が298人から305人になりました。' }

test.group('Reporting a change', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  async function given() {
    const holder = await givenHolder()
    const clerk = await User.findOrFail((await givenCertificationClerk()).id!)
    return { ...holder, clerk, path: `${holder.home}/certifications/${holder.certification.id}/change-reports` }
  }

  test('[F101] the desk hears of it, reads it and notes it; no certificate changes by itself', async ({ client, assert }) => {
    const { applicant, clerk, path, home, certification } = await given()
    const before = await db.from('certificates').where('certification_id', certification.id)
    ;(await client.get(`${path}/new`).loginAs(applicant)).assertStatus(200)
    const answer = await client.post(path).loginAs(applicant).withCsrfToken().form(EMPLOYEES).redirects(0)
    answer.assertHeader('location', `${home}/certificates`)
    const report = await ChangeReport.firstOrFail()
    assert.lengthOf(await db.from('letters').where({ template: 'change_reported', user_id: clerk.id }), 1)

    const list = await client.get('/office/certifications/change-reports').loginAs(clerk)
    assert.include(list.text(), `/office/certifications/change-reports/${report.id}`)
    const page = await client.get(`/office/certifications/change-reports/${report.id}`).loginAs(clerk)
    for (const word of ['305人', `revocations/new?certification=${certification.id}&amp;report=${report.id}`])
      assert.include(page.text(), word)
    await client
      .post(`/office/certifications/change-reports/${report.id}/note`)
      .loginAs(clerk)
      .withCsrfToken()
      .form({ note: '次の更新で確認する。' })
      .redirects(0)

    await report.refresh()
    assert.include(report.serialize(), { notedById: clerk.id, note: '次の更新で確認する。' })
    const company = await client.get(`${home}/certificates`).loginAs(applicant)
    assert.include(company.text(), '区が確認しました')
    assert.notInclude(company.text(), '次の更新で確認する。')
    assert.deepEqual(await db.from('certificates').where('certification_id', certification.id), before)
  })

  test('[F101] a practice that ended names its field; a day ahead is refused', async ({ client, assert }) => {
    const { applicant, path } = await given()
    const send = (form: object) =>
      client
        .post(path)
        .loginAs(applicant)
        .withCsrfToken()
        .form({ ...EMPLOYEES, ...form })
        .redirects(0)
    assert.include(noticeOf(await send({ kind: 'practice' }))!, '分野')
    assert.include(noticeOf(await send({ kind: 'practice', field: 'care' }))!, '分野')
    assert.include(noticeOf(await send({ changedOn: '2026-09-11' }))!, '今日まで')
    assert.equal(wrongField(await send({ kind: 'weather' })), 'kind')
    assert.lengthOf(await ChangeReport.query(), 0)
    await send({ kind: 'practice', field: 'childcare' })
    assert.equal((await ChangeReport.firstOrFail()).field, 'childcare')
  })

  test('[F101] two clerks note one report: the second is told', async ({ client, assert }) => {
    const { applicant, clerk, path } = await given()
    await client.post(path).loginAs(applicant).withCsrfToken().form(EMPLOYEES)
    const { id } = await ChangeReport.firstOrFail()
    await noteChange(id, '一人目', { id: clerk.id, as: 'clerk', post: 'clerk' })
    assert.equal((await refusal(async () => noteChange(id, '二人目', await givenCertificationClerk()))).reason, 'change_noted')
    assert.equal((await ChangeReport.findOrFail(id)).note, '一人目')
  })

  test('[F94] for a clerk who is tied to the company the report does not exist; for a reviewer no report does', async ({
    client,
    assert,
  }) => {
    const { applicant, company, path, clerk } = await given()
    await client.post(path).loginAs(applicant).withCsrfToken().form(EMPLOYEES)
    const { id } = await ChangeReport.firstOrFail()
    await givenMember(company, 'member', clerk)
    assert.notInclude((await client.get('/office/certifications/change-reports').loginAs(clerk)).text(), company.name)
    ;(await client.get(`/office/certifications/change-reports/${id}`).loginAs(clerk)).assertStatus(404)
    ;(await client.post(`/office/certifications/change-reports/${id}/note`).loginAs(clerk).withCsrfToken()).assertStatus(404)
    const reviewer = await givenStaff('certifications', 'reviewer')
    for (const to of ['change-reports', `change-reports/${id}`, 'revocations', 'revocations/new'])
      (await client.get(`/office/certifications/${to}`).loginAs(reviewer)).assertStatus(404)
    assert.isNull((await ChangeReport.findOrFail(id)).notedAt)
  })
})
