import limiter from '@adonisjs/limiter/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { seedPeople } from '#database/seeders/demo/people'
import Affiliation from '#models/affiliation'
import BankAccount from '#models/bank_account'
import Certificate from '#models/certificate'
import StaffPost from '#models/staff_post'
import User from '#models/user'
import { DEMO_NAMES } from '#queries/accounts/demo_accounts'
import { DEMO_PASSWORD, demoEmail } from '#values/demo'

test.group('Demo accounts', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => limiter.clear())
  group.each.setup(() => {
    const before = process.env.DEMO
    process.env.DEMO = 'true'
    return () => {
      process.env.DEMO = before
    }
  })

  test('everyone of the list exists once, however often it runs', async ({ assert }) => {
    await seedPeople()
    const count = async () => [await Affiliation.all(), await StaffPost.all(), await BankAccount.all(), await Certificate.all()].map((rows) => rows.length)
    const first = await count()
    await seedPeople()

    assert.deepEqual(await count(), first)
    const people = await User.query().whereIn('email', DEMO_NAMES.map(demoEmail))
    assert.lengthOf(people, DEMO_NAMES.length)
    assert.isTrue(people.every(({ isDemo }) => isDemo))
  })

  test('the sign-in page offers them, and their button signs in', async ({ client }) => {
    await seedPeople()
    const page = await client.get('/sign-in')
    page.assertTextIncludes('clerk1@demo.example')

    const answer = await client.post('/sign-in').form({ email: demoEmail('clerk1'), password: DEMO_PASSWORD }).redirects(0)
    answer.assertHeader('location', '/start')
    const start = await client.get('/start').loginAs(await User.findByOrFail('email', demoEmail('clerk1'))).redirects(0)
    start.assertHeader('location', '/office/claims')
  })

  test('outside the demonstration they are neither made, nor shown, nor let in', async ({ client, assert }) => {
    await seedPeople()
    process.env.DEMO = 'false'

    await assert.rejects(() => seedPeople(), 'Demo accounts exist only where DEMO is set')
    const page = await client.get('/sign-in')
    assert.notInclude(page.text(), 'demo.example')
    const answer = await client.post('/sign-in').form({ email: demoEmail('admin'), password: DEMO_PASSWORD }).redirects(0)
    answer.assertStatus(422)
  })
})
