import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { deliverLetter } from '#actions/letters/deliver_letter'
import { postLetter } from '#actions/letters/post_letter'
import { sweepLetters } from '#actions/letters/sweep_letters'
import { storedInstant } from '#models/columns'
import Letter from '#models/letter'
import { deliverLetters } from '#tests/support/letters'
import { openMailbox } from '#tests/support/mailbox'

const letter = { key: 'claim:1:paid:7', to: 'member@company.test', template: 'payment_made', data: { path: '/companies/1/claims/1' } }
const post = (more = {}) => db.transaction((trx) => postLetter(trx, { ...letter, ...more }))
const makeDue = () => db.from('letters').update({ next_attempt_at: storedInstant(DateTime.utc().minus({ minutes: 5 })) })

test.group('Letters', (group) => {
  let mailbox: Awaited<ReturnType<typeof openMailbox>>
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => {
    mailbox = await openMailbox()
    return () => mailbox.close()
  })

  test('a letter arrives with subject, text and a link, in the language of its reader', async ({ assert }) => {
    await post()
    await post({ key: 'claim:1:paid:8', to: 'other@company.test', locale: 'en' })
    await deliverLetters()

    const [japanese] = mailbox.to('member@company.test')
    assert.equal(japanese!.subject, '補助金を振り込みました')
    assert.match(japanese!.text!, /\/companies\/1\/claims\/1\n/)
    assert.include(japanese!.html!, 'lang="ja"')
    const [english] = mailbox.to('other@company.test')
    assert.equal(english!.subject, 'Your subsidy has been transferred')
    assert.match(english!.text!, /\/en\/companies\/1\/claims\/1\n/)

    const kept = await Letter.findByOrFail('key', letter.key)
    assert.equal(kept.state, 'sent')
    assert.equal(kept.subject, japanese!.subject)
    assert.deepEqual(kept.data, {}, 'the link is not kept')
    assert.notInclude(kept.body!, '/companies/1')
  })

  test('a step that is rolled back leaves neither letter nor errand', async ({ assert }) => {
    const errands = async () => Number((await db.from('queue_jobs').count('* as n').first()).n)
    const before = await errands()
    await db
      .transaction(async (trx) => {
        await postLetter(trx, letter)
        throw new Error('refused')
      })
      .catch(() => undefined)

    assert.isNull(await Letter.findBy('key', letter.key))
    assert.equal(await errands(), before)

    await post()
    assert.equal(await errands(), before + 1)
  })

  test('the same happening told twice, and delivered by two workers at once, is one mail', async ({ assert }) => {
    await post()
    await post()
    await Promise.all([deliverLetter(letter.key), deliverLetter(letter.key), deliverLetter(letter.key)])
    await deliverLetters()

    assert.lengthOf(mailbox.mails, 1)
  })

  test('a refusal is written down and tried again later', async ({ assert }) => {
    await post()
    mailbox.refuse(451, 'Try again later')
    await assert.rejects(() => deliverLetter(letter.key))
    const waiting = await Letter.findByOrFail('key', letter.key)
    assert.equal(waiting.state, 'pending')
    assert.include(waiting.lastError!, 'Try again later')
    assert.isAbove(waiting.nextAttemptAt.toMillis(), DateTime.utc().plus({ seconds: 20 }).toMillis())

    mailbox.accept()
    await deliverLetter(letter.key)
    assert.lengthOf(mailbox.mails, 0, 'not before its time')

    await makeDue()
    await sweepLetters()
    assert.lengthOf(mailbox.mails, 1)
    assert.equal((await waiting.refresh()).state, 'sent')
  })

  test('a letter that can never arrive is kept as failed with the reason', async ({ assert }) => {
    await post()
    mailbox.refuse(550, 'No such mailbox')
    await assert.rejects(() => deliverLetter(letter.key))

    const kept = await Letter.findByOrFail('key', letter.key)
    assert.equal(kept.state, 'failed')
    assert.include(kept.lastError!, 'No such mailbox')
  })

  test('one interrupted while sending is not sent again by itself', async ({ assert }) => {
    await post()
    await db.from('letters').update({ state: 'sending', next_attempt_at: storedInstant(DateTime.utc().minus({ hours: 1 })) })
    await sweepLetters()
    await deliverLetters()

    assert.lengthOf(mailbox.mails, 0)
    assert.equal((await Letter.findByOrFail('key', letter.key)).state, 'failed')
  })
})
