import limiter from '@adonisjs/limiter/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { auditOf } from '#tests/support/audit'
import { wrongField } from '#tests/support/flash'
import { PASSWORD, givenPerson } from '#tests/support/people'

test.group('Re-authentication', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => limiter.clear())

  test('[F5] the right password counts for this person and leads back', async ({ client, assert }) => {
    const person = await givenPerson()
    const answer = await client
      .post('/reauthentication')
      .loginAs(person)
      .withSession({ reauthentication_to: '/office/claims/approvals' })
      .withCsrfToken()
      .form({ current_password: PASSWORD })
      .redirects(0)

    answer.assertHeader('location', '/office/claims/approvals')
    assert.equal(answer.session('reauthentication').userId, person.id)
  })

  test('[F5] a wrong password is told at its field and counts for nothing', async ({ client, assert }) => {
    const person = await givenPerson()
    const answer = await client.post('/reauthentication').loginAs(person).withCsrfToken().form({ current_password: 'wrong' }).redirects(0)

    answer.assertHeader('location', '/reauthentication')
    assert.notProperty(answer.session(), 'reauthentication')
    assert.deepEqual(wrongField(answer), 'current_password')
  })

  test('[F5] tries are counted like sign-ins', async ({ client }) => {
    const person = await givenPerson()
    const tryOnce = () => client.post('/reauthentication').loginAs(person).withCsrfToken().form({ current_password: 'wrong' }).redirects(0)
    for (let tries = 0; tries < 10; tries += 1) await tryOnce()

    const answer = await tryOnce()
    answer.assertStatus(429)
  })
})

test.group('Own account', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => limiter.clear())

  test('[F113] a new name is kept and stands in the trail', async ({ client, assert }) => {
    const person = await givenPerson()
    const answer = await client.put('/account').loginAs(person).withCsrfToken().form({ name: '港 次郎', locale: 'en' }).redirects(0)

    answer.assertHeader('location', '/account')
    await person.refresh()
    assert.equal(person.name, '港 次郎')
    assert.deepEqual(await auditOf('user.changed'), { name: ['港 太郎', '港 次郎'], locale: ['ja', 'en'] })
  })

  test('the password changes only with the present one, and other devices are signed out', async ({ client, assert }) => {
    const person = await givenPerson()
    const wrong = await client
      .put('/account/password')
      .loginAs(person)
      .withCsrfToken()
      .form({ current_password: 'wrong', password: 'an-entirely-new-one' })
      .redirects(0)
    assert.equal(wrongField(wrong), 'current_password')

    const right = await client
      .put('/account/password')
      .loginAs(person)
      .withCsrfToken()
      .form({ current_password: PASSWORD, password: 'an-entirely-new-one' })
      .redirects(0)
    assert.exists(right.session('auth_web'))
    const elsewhere = await client.get('/account').loginAs(person).redirects(0)
    elsewhere.assertStatus(302)
  })

  test('the page tells what the person may act as', async ({ client }) => {
    const person = await givenPerson()
    const page = await client.get('/account').loginAs(person)
    page.assertStatus(200)
    page.assertTextIncludes(person.email)
  })
})
