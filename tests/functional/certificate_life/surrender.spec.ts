import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { surrender } from '#actions/certificates_of_companies/surrender'
import { certificatesOf } from '#queries/companies/certificates_of'
import { auditOf } from '#tests/support/audit'
import { freezeClock } from '#tests/support/clock'
import { givenCertificationClerk } from '#tests/support/certification_desk'
import { noticeOf, wrongField } from '#tests/support/flash'
import { givenMember, givenPerson } from '#tests/support/people'
import { refusal } from '#tests/support/refusal'
import { givenHolder } from '#tests/support/revocations'
import { today } from '#values/clock'

const REASON = '経営の方針が変わったため。'

test.group('Giving a certificate back', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F101] the field ends today, for the register and for the tier; the others hold on; company and desk are told', async ({
    client,
    assert,
  }) => {
    const { company, applicant, certification, home } = await givenHolder()
    const clerk = await givenCertificationClerk()
    const path = `${home}/certifications/${certification.id}/surrender`
    assert.include((await client.get(path).loginAs(applicant)).text(), '元に戻すことはできません')
    const answer = await client
      .post(path)
      .loginAs(applicant)
      .withCsrfToken()
      .form({ 'fields[]': ['childcare'], 'reason': REASON })
      .redirects(0)
    answer.assertHeader('location', `${home}/certificates`)

    assert.deepEqual(
      (await certificatesOf(company.id)).map(({ field }) => field),
      ['workplace']
    )
    assert.deepEqual(await auditOf('certificate.surrendered'), { fields: ['childcare'], reason: REASON, on: today() })
    assert.lengthOf(await db.from('letters').where({ template: 'certificate_surrendered', user_id: applicant.id }), 1)
    assert.lengthOf(await db.from('letters').where({ template: 'certificate_surrendered_office', user_id: clerk.id! }), 1)
  })

  test('[F101] once more changes nothing: the first day stays, nobody is written to again', async ({ assert }) => {
    const { certification, actor } = await givenHolder()
    assert.deepEqual(await surrender(certification.id, { fields: ['childcare'], reason: REASON }, actor), ['childcare'])
    assert.deepEqual(await surrender(certification.id, { fields: ['childcare'], reason: '別の理由' }, actor), [])
    assert.lengthOf(await db.from('audit_trail').where('action', 'certificate.surrendered'), 1)
    assert.lengthOf(await db.from('letters').where('template', 'certificate_surrendered'), 1)
  })

  test('[F101] without a field or a reason it is refused, and what was typed stays', async ({ client, assert }) => {
    const { applicant, certification, home } = await givenHolder()
    const path = `${home}/certifications/${certification.id}/surrender`
    const send = (form: object) => client.post(path).loginAs(applicant).withCsrfToken().form(form).redirects(0)
    assert.include(noticeOf(await send({ reason: REASON }))!, '分野')
    assert.equal(wrongField(await send({ 'fields[]': ['childcare'], 'reason': ' ' })), 'reason')
    await assertHeld(assert)
  })

  test("[F101] nobody gives back another company's certificate, nor one that is not there", async ({ client, assert }) => {
    const { certification, home } = await givenHolder()
    const other = await givenHolder()
    const form = { 'fields[]': ['childcare'], 'reason': REASON }
    const stranger = await client
      .post(`${other.home}/certifications/${certification.id}/surrender`)
      .loginAs(other.applicant)
      .withCsrfToken()
      .form(form)
    stranger.assertStatus(404)
    const nobody = await client
      .post(`${home}/certifications/${certification.id}/surrender`)
      .loginAs(await givenPerson())
      .withCsrfToken()
      .form(form)
    nobody.assertStatus(404)
    const employee = await givenMember(other.company, 'employee')
    ;(await client.get(`${other.home}/certificates`).loginAs(employee)).assertStatus(404)
    assert.equal(
      (await refusal(() => surrender(certification.id, { fields: ['childcare'], reason: REASON }, other.actor))).reason,
      'certificate_not_held'
    )
    assert.equal(
      (await refusal(() => surrender(other.certification.id, { fields: ['care'], reason: REASON }, other.actor))).reason,
      'certificate_not_held'
    )
    await assertHeld(assert)
  })
})

async function assertHeld(assert: { lengthOf: (rows: unknown[], count: number) => void }) {
  assert.lengthOf(await db.from('certificates').whereNotNull('surrendered_on'), 0)
  assert.lengthOf(await db.from('audit_trail').where('action', 'certificate.surrendered'), 0)
}
