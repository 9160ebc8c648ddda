import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import Notice from '#models/notice'
import { givenSubmittedCertification } from '#tests/support/certifications'
import { givenMember } from '#tests/support/people'

test.group('Withdrawing a certification', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F90] ends the case with a notice, and cannot be done twice', async ({ client, assert }) => {
    const { certification, home, user } = await givenSubmittedCertification()
    ;(await client.get(`${home}/withdrawal`).loginAs(user)).assertStatus(200)
    const withdraw = () =>
      client.post(`${home}/withdrawal`).loginAs(user).withCsrfToken().form({ reason: '別の年に申請します。' }).redirects(0)
    await withdraw()
    await withdraw()

    assert.equal((await certification.refresh()).state, 'withdrawn')
    assert.isFalse(certification.isOpen)
    assert.lengthOf(await Notice.query().where({ certificationId: certification.id, kind: 'withdrawal' }), 1)
    ;(await client.get(home).loginAs(user)).assertTextIncludes('別の年に申請します。')
  })

  test('[F90] an employee without a place in the company cannot', async ({ client, assert }) => {
    const { certification, home, company } = await givenSubmittedCertification()
    const employee = await givenMember(company, 'employee')
    ;(await client.post(`${home}/withdrawal`).loginAs(employee).withCsrfToken().form({ reason: '…' })).assertStatus(404)

    assert.equal((await certification.refresh()).state, 'submitted')
  })
})
