import ace from '@adonisjs/core/services/ace'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { seedPeople } from '#database/seeders/demo/people'

test.group('Where DEMO is not set', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('there is no demo account and no town', async ({ assert, db, cleanup }) => {
    const before = process.env.DEMO
    delete process.env.DEMO
    cleanup(() => {
      process.env.DEMO = before
    })

    await assert.rejects(() => seedPeople(), /DEMO/)
    await ace.boot()
    const { exitCode } = await ace.exec('demo:seed', [])
    assert.equal(exitCode, 1)
    await db.assertCount('users', 0)
    await db.assertCount('companies', 0)
  })
})
