import limiter from '@adonisjs/limiter/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { PASSWORD, givenCompany, givenMember, givenPerson, givenStaff } from '#tests/support/people'

test.group('Sign in', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => limiter.clear())

  test('[F5] the right password opens the person’s only company', async ({ client }) => {
    const company = await givenCompany()
    const person = await givenMember(company)

    const answer = await client.post('/sign-in').form({ email: ` ${person.email.toUpperCase()} `, password: PASSWORD }).redirects(0)
    answer.assertStatus(302)
    answer.assertHeader('location', '/start')

    const start = await client.get('/start').loginAs(person).redirects(0)
    start.assertHeader('location', `/companies/${company.id}`)
  })

  test('[F5] a wrong password and an unknown address get the same answer', async ({ client, assert }) => {
    const person = await givenPerson()
    const wrong = await client.post('/sign-in').form({ email: person.email, password: 'another-password' }).redirects(0)
    const unknown = await client.post('/sign-in').form({ email: 'nobody@company.test', password: PASSWORD }).redirects(0)

    wrong.assertStatus(422)
    unknown.assertStatus(422)
    assert.equal(wrong.text().replaceAll(person.email, ''), unknown.text().replaceAll('nobody@company.test', ''))
    assert.notInclude(wrong.text(), 'another-password')
  })

  test('[F5] the eleventh try for one address waits, whatever the password', async ({ client }) => {
    const person = await givenPerson()
    for (let tries = 0; tries < 10; tries += 1) {
      await client.post('/sign-in').form({ email: person.email, password: 'wrong-wrong-wrong' }).redirects(0)
    }
    const answer = await client.post('/sign-in').form({ email: person.email, password: PASSWORD }).redirects(0)
    answer.assertStatus(429)
  })

  test('a deactivated person, and a demo account outside the demonstration, do not get in', async ({ client, cleanup }) => {
    const gone = await givenPerson({ deactivatedAt: DateTime.utc() })
    const demo = await givenPerson({ isDemo: true })
    const before = process.env.DEMO
    process.env.DEMO = 'false'
    cleanup(() => {
      process.env.DEMO = before
    })

    for (const person of [gone, demo]) {
      const answer = await client.post('/sign-in').form({ email: person.email, password: PASSWORD }).redirects(0)
      answer.assertStatus(422)
      const inside = await client.get('/start').loginAs(person).redirects(0)
      inside.assertHeader('location', '/sign-in?to=%2Fstart')
    }
  })

  test('an address that is not confirmed is asked for first', async ({ client }) => {
    const person = await givenPerson({ confirmedAt: null })
    const answer = await client.post('/sign-in').form({ email: person.email, password: PASSWORD }).redirects(0)
    answer.assertStatus(422)
    answer.assertTextIncludes('メールアドレスの確認がまだ済んでいません')
  })

  test('after signing in one comes back to where one was, and never to another site')
    .with([
      { to: '/companies/7/profile?section=2', leads: '/companies/7/profile?section=2' },
      { to: 'https://evil.example/', leads: '/start' },
      { to: '//evil.example', leads: '/start' },
      { to: '/\\evil.example', leads: '/start' },
      { to: '/\t/evil.example', leads: '/start' },
      { to: '/./../\\evil', leads: '/start' },
    ])
    .run(async ({ client }, { to, leads }) => {
      const person = await givenPerson()
      const answer = await client.post('/sign-in').form({ email: person.email, password: PASSWORD, to }).redirects(0)
      answer.assertHeader('location', leads)
    })

  test('a form sent from another site is refused', async ({ client }) => {
    const person = await givenPerson()
    const answer = await client
      .post('/sign-in')
      .header('sec-fetch-site', 'cross-site')
      .form({ email: person.email, password: PASSWORD })
      .redirects(0)
    answer.assertStatus(403)
  })

  test('[F7] a person with a company and a post chooses as whom to act', async ({ client }) => {
    const company = await givenCompany({ name: '株式会社二足のわらじ' })
    const person = await givenMember(company)
    await givenStaff('claims', 'clerk', person)

    const start = await client.get('/start').loginAs(person).redirects(0)
    start.assertStatus(200)
    start.assertTextIncludes('株式会社二足のわらじ')
    start.assertTextIncludes('/office/claims')
  })

  test('signing out ends the session', async ({ client, assert }) => {
    const person = await givenPerson()
    const answer = await client.post('/sign-out').loginAs(person).withCsrfToken().redirects(0)
    answer.assertHeader('location', '/')
    assert.notProperty(answer.session(), 'auth_web')
  })
})
