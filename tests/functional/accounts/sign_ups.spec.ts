import db from '@adonisjs/lucid/services/db'
import limiter from '@adonisjs/limiter/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import Letter from '#models/letter'
import User from '#models/user'
import { PASSWORD, givenPerson } from '#tests/support/people'
import { hashOfToken } from '#values/secret_token'

const person = { name: '港 花子', email: 'Hanako@Company.test', password: 'long-enough-secret' }
const lastLetter = (to: string) => Letter.query().where('to', to).orderBy('id', 'desc').firstOrFail()
const linkTo = async (to: string) => (await lastLetter(to)).data.path as string

test.group('Sign up', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => limiter.clear())

  test('the mailed link confirms the address, signs in and leads to where the person wanted to go', async ({ client, assert }) => {
    const asked = await client.post('/sign-up').form({ ...person, to: '/companies/new' })
    asked.assertStatus(200)
    asked.assertTextIncludes('確認メールをお送りしました')

    const path = await linkTo('hanako@company.test')
    const looked = await client.get(path)
    looked.assertStatus(200)
    assert.isNull((await User.findByOrFail('email', 'hanako@company.test')).confirmedAt)

    const confirmed = await client.post(path).redirects(0)
    confirmed.assertHeader('location', '/companies/new')
    assert.isNotNull((await User.findByOrFail('email', 'hanako@company.test')).confirmedAt)
    assert.exists(confirmed.session('auth_web'))

    const again = await client.post(path).redirects(0)
    again.assertStatus(410)
  })

  test('the answers of an estimate come along', async ({ client }) => {
    await client.post('/sign-up').form({ ...person, estimate: '{"industry":"39"}' })
    const confirmed = await client.post(await linkTo('hanako@company.test')).redirects(0)
    confirmed.assertHeader('location', '/start?estimate=%7B%22industry%22%3A%2239%22%7D')
  })

  test('[F45] a link that is sent again leads to the same place', async ({ client, assert }) => {
    const sent = await client.post('/sign-up').form({ ...person, estimate: 'answers' })
    assert.match(sent.text(), /name="to" value="\/start\?estimate=answers"/)

    await client.post('/confirmation').form({ email: 'hanako@company.test', to: '/start?estimate=answers' })
    const confirmed = await client.post(await linkTo('hanako@company.test')).redirects(0)
    confirmed.assertHeader('location', '/start?estimate=answers')
  })

  test('nobody’s password counts when an address signs up twice: whoever reads the mail chooses one', async ({ client, assert }) => {
    await client.post('/sign-up').form(person)
    const first = await linkTo('hanako@company.test')
    await client.post('/sign-up').form({ ...person, password: 'a-stranger-typed-this', to: '/companies/new' })

    ;(await client.post(first).redirects(0)).assertStatus(410)
    assert.isNull((await User.findByOrFail('email', 'hanako@company.test')).password)
    const chosen = await client.post(await linkTo('hanako@company.test')).form({ password: 'chosen-by-the-owner' }).redirects(0)
    chosen.assertHeader('location', '/companies/new')
    assert.isTrue(await (await User.findByOrFail('email', 'hanako@company.test')).verifyPassword('chosen-by-the-owner'))
  })

  test('a known address gets the same page, its owner a mail, and nothing changes', async ({ client, assert }) => {
    const known = await givenPerson()
    const fresh = await client.post('/sign-up').form(person)
    const answer = await client.post('/sign-up').form({ ...person, email: known.email })

    assert.equal(answer.text().replaceAll(known.email, ''), fresh.text().replaceAll('hanako@company.test', ''))
    assert.equal((await lastLetter(known.email)).template, 'already_registered')
    await known.refresh()
    assert.isTrue(await known.verifyPassword(PASSWORD))
  })

  test('a newer link ends the older one, and only hashes are kept', async ({ client, assert }) => {
    await client.post('/sign-up').form(person)
    const first = await linkTo('hanako@company.test')
    await client.post('/confirmation').form({ email: 'hanako@company.test' })
    const second = await linkTo('hanako@company.test')

    assert.notEqual(first, second)
    const old = await client.post(first).redirects(0)
    old.assertStatus(410)
    const hashes = await db.from('user_tokens').select('token_hash')
    assert.includeMembers(
      hashes.map((row) => row.token_hash),
      [first, second].map((path) => hashOfToken(path.split('/')[2]!))
    )
  })

  test('{why} is refused at its field and nothing is written')
    .with([
      { why: 'a short password', typed: { password: 'short-one' }, says: '10文字以上' },
      { why: 'a common password', typed: { password: 'Password123' }, says: 'よく使われている' },
      { why: 'the address as password', typed: { password: 'hanako@company.test' }, says: 'メールアドレスと同じ' },
      { why: 'a broken address', typed: { email: 'hanako' }, says: '形が正しくありません' },
      { why: 'an empty name', typed: { name: '  ' }, says: '名前を入力してください' },
    ])
    .run(async ({ client, assert }, { typed, says }) => {
      const answer = await client.post('/sign-up').form({ ...person, ...typed })
      answer.assertStatus(422)
      answer.assertTextIncludes(says)
      assert.isNull(await User.findBy('email', 'hanako@company.test'))
      assert.notInclude(answer.text(), person.password)
    })
})

test.group('Forgotten password', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => limiter.clear())

  test('the link sets a new password once and ends every session', async ({ client, assert }) => {
    const known = await givenPerson()
    await client.post('/password-reset').form({ email: known.email })
    const path = await linkTo(known.email)

    const done = await client.post(path).form({ password: 'an-entirely-new-one' }).redirects(0)
    done.assertHeader('location', '/start')
    await known.refresh()
    assert.isTrue(await known.verifyPassword('an-entirely-new-one'))
    const elsewhere = await client.get('/account').loginAs(known).redirects(0)
    elsewhere.assertHeader('location', '/sign-in?to=%2Faccount')

    const again = await client.post(path).form({ password: 'yet-another-new-one' }).redirects(0)
    again.assertStatus(410)
  })

  test('an expired link is refused', async ({ client }) => {
    const known = await givenPerson()
    await client.post('/password-reset').form({ email: known.email })
    await db.from('user_tokens').update({ expires_at: '2020-01-01 00:00:00.000' })

    const late = await client.get(await linkTo(known.email))
    late.assertStatus(410)
  })

  test('an unknown address gets the same answer and no mail', async ({ client, assert }) => {
    const before = await db.from('letters').count('* as n').first()
    const answer = await client.post('/password-reset').form({ email: 'nobody@company.test' })
    answer.assertStatus(200)
    answer.assertTextIncludes('nobody@company.test')
    const after = await db.from('letters').count('* as n').first()
    assert.equal(Number(after.n), Number(before.n))
  })

  test('a sixth mail to one address within an hour is not sent', async ({ client }) => {
    for (let times = 0; times < 5; times += 1) await client.post('/password-reset').form({ email: 'nobody@company.test' })
    const answer = await client.post('/password-reset').form({ email: 'nobody@company.test' })
    answer.assertStatus(429)
  })
})
