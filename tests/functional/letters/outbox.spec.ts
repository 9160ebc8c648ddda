import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import env from '#start/env'
import { postLetter } from '#actions/letters/post_letter'
import Letter from '#models/letter'
import { givenStaff } from '#tests/support/people'

async function givenLetter(state: string) {
  const key = `reset:${state}`
  await db.transaction((trx) => postLetter(trx, { key, to: 'member@company.test', template: 'payment_made', data: { path: '/password-reset/secret-token' } }))
  const letter = await Letter.findByOrFail('key', key)
  return letter.merge({ state, lastError: state === 'failed' ? '550 <b>unknown</b>' : null, attempts: 9 }).save()
}

test.group('Outbox', (group) => {
  group.setup(() => env.set('SMTP_HOST', '127.0.0.1'))
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('the administrator sees what did not arrive and why, but no link that opens an account', async ({ client, assert }) => {
    const admin = await givenStaff('admin', 'administrator')
    const letter = await givenLetter('failed')
    const list = await client.get('/office/admin/letters?state=failed').loginAs(admin)
    assert.include(list.text(), 'member@company.test')

    const page = await client.get(`/office/admin/letters/${letter.id}`).loginAs(admin)
    page.assertStatus(200)
    assert.include(page.text(), '550 &lt;b&gt;unknown')
    assert.notInclude(page.text(), 'secret-token')
  })

  test('a failed letter is sent again on the administrator’s word; another is not', async ({ client, assert }) => {
    const admin = await givenStaff('admin', 'administrator')
    const [failed, sent] = [await givenLetter('failed'), await givenLetter('sent')]
    for (const { id } of [failed, sent]) await client.post(`/office/admin/letters/${id}/resending`).loginAs(admin).withCsrfToken().form({}).redirects(0)

    assert.include((await failed.refresh()).$attributes, { state: 'pending', attempts: 0 })
    assert.equal((await sent.refresh()).state, 'sent')
    assert.lengthOf(await db.from('audit_trail').where('action', 'letter.resent'), 1)
  })

  test('nobody else sees the outbox', async ({ client }) => {
    const clerk = await givenStaff('claims', 'clerk')
    ;(await client.get('/office/admin/letters').loginAs(clerk)).assertStatus(404)
  })
})
