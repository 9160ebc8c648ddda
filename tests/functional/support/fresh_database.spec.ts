import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { countQueries } from '#tests/support/queries'
import { freshDatabase } from '#tests/support/database'

const happening = (action: string) => ({
  actor_as: 'system',
  action,
  subject_type: 'office',
  subject_id: 0,
  changes: '{}',
  occurred_at: '2026-06-01 00:00:00.000',
})

test.group('A fresh database', (group) => {
  group.each.setup(() => freshDatabase())

  test('is empty even where the history refuses deletion, and the history refuses it again', async ({ assert, db: database }) => {
    await db.table('audit_trail').insert(happening('one'))
    await assert.rejects(() => db.from('audit_trail').delete())
    const empty = await freshDatabase()
    await database.assertMissing('audit_trail', { action: 'one' })
    await db.table('audit_trail').insert(happening('two'))
    await assert.rejects(() => db.from('audit_trail').delete())
    await assert.rejects(() => db.from('audit_trail').update({ action: 'three' }))
    await empty()
  })

  test('has the rule books in force', async ({ assert }) => {
    assert.isAbove((await db.from('programme_terms').count('* as count').first())!.count, 0)
  })

  test('tells how many statements it was sent', async ({ assert }) => {
    const count = await countQueries(async () => {
      await db.from('programme_terms').first()
      await db.transaction((trx) => trx.from('programme_terms').first())
    })

    assert.equal(count, 4, 'begin and commit are statements too')
  })
})
