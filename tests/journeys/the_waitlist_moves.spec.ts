import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { keepQueues } from '#actions/courses/keep_queues'
import Enrolment from '#models/enrolment'
import { freezeClock } from '#tests/support/clock'
import { givenEmployee, givenSession } from '#tests/support/courses'
import { seatFaults } from '#tests/support/engine'
import { deliverLetters } from '#tests/support/letters'
import { mailboxForTest } from '#tests/support/mailbox'
import { givenCompany, givenPerson } from '#tests/support/people'
import { atDesk, signedIn } from '#tests/support/road'
import type { Visitor } from '#tests/support/visitor'
import type User from '#models/user'
import { now } from '#values/clock'

const placeOf = (user: User) => Enrolment.findByOrFail('userId', user.id)
const own = async (page: Visitor, user: User) => page.open(`/my/courses/${(await placeOf(user)).id}`)

async function apply(user: User, sessionId: number, button: string): Promise<Visitor> {
  const page = await signedIn(user)
  await page.open(`/my/sessions/${sessionId}/application`)
  freezeClock(now().toMillis() + 60_000)
  return page.press(button)
}

test.group('The waiting list moves', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => mailboxForTest())

  test('[N11] [F24] [F25] a seat given up, an offer that lapses, seats added, a list that closes: nobody is forgotten and nobody counted twice', async ({ assert }) => {
    const session = await givenSession({ session: { seats: 2 } })
    const [holder, stayer, late, quick, last] = [await givenPerson(), await givenPerson(), await givenPerson(), await givenPerson(), await givenPerson()]
    const first = await apply(holder, session.id, 'この内容で申し込む')
    await apply(stayer, session.id, 'この内容で申し込む')
    const [lateTab, quickTab, lastTab] = [await apply(late, session.id, 'キャンセル待ちに入る'), await apply(quick, session.id, 'キャンセル待ちに入る'), await apply(last, session.id, 'キャンセル待ちに入る')]
    lastTab.mustSay('いま3番目です')

    await first.follow('申込みを取り消す')
    await first.press('申込みを取り消す', { reason: '出張のため' })
    await own(lateTab, late)
    lateTab.mustSay('席を確保しています。2026年9月14日（月）')
    await own(lastTab, last)
    lastTab.mustSay('いま2番目です')

    freezeClock((await placeOf(late)).heldUntil!.toMillis() + 1)
    await lateTab.attempt('席を受ける')
    lateTab.mustSay('席をお取りしていた期限が過ぎました')
    await keepQueues()
    await own(lateTab, late)
    lateTab.mustSay('お返事の期限が過ぎたため、次の方にご案内しました。')
    const quickPage = await signedIn(quick)
    await own(quickPage, quick)
    await quickPage.press('席を受ける')
    quickPage.mustSay('受講が決まりました')
    assert.isTrue(quickTab.says.includes('2番目'), 'an old tab says what was then')

    const desk = await atDesk('courses', 'clerk')
    await desk.open(`/office/courses/sessions/${session.id}/seats`)
    await desk.press('保存する', { seats: '3' })
    await own(lastTab, last)
    lastTab.mustSay('席を確保しています')
    await lastTab.follow('辞退する')
    await lastTab.press('辞退する')

    await deliverLetters()
    const told = await db.from('letters').where({ user_id: last.id }).orderBy('id')
    assert.deepEqual(told.map(({ template, state }) => `${template} ${state}`), ['seat_waiting sent', 'seat_offered sent'])
    assert.isTrue(told.every(({ subject, body }) => !`${subject}${body}`.includes(last.name)))
    assert.deepEqual(await seatFaults(session.id), [])
    await session.refresh()
    assert.deepEqual([session.taken, session.waiting], [2, 0])
  })

  test('[F26] three colleagues come in together when three seats are free, and a single person before them when one is', async ({ assert }) => {
    const session = await givenSession({ session: { seats: 3, companyCap: null } })
    const holders = [await givenPerson(), await givenPerson(), await givenPerson()]
    for (const user of holders) await apply(user, session.id, 'この内容で申し込む')
    const company = await givenCompany()
    const trio = [(await givenEmployee(company)).user, (await givenEmployee(company)).user, (await givenEmployee(company)).user]
    const form = await signedIn(trio[0]!)
    await form.open(`/my/sessions/${session.id}/application`)
    await form.press('キャンセル待ちに入る', { colleagues: trio.slice(1).map(({ email }) => email).join('\n') })
    const single = await givenPerson()
    await apply(single, session.id, 'キャンセル待ちに入る')

    for (const user of holders) {
      const page = await signedIn(user)
      await own(page, user)
      await page.follow('申込みを取り消す')
      await page.press('申込みを取り消す')
    }
    assert.equal((await placeOf(single)).state, 'offered')
    assert.deepEqual(await Promise.all(trio.map(async (user) => (await placeOf(user)).state)), ['waiting', 'waiting', 'waiting'], 'two seats are not three')
    const page = await signedIn(single)
    await own(page, single)
    await page.follow('辞退する')
    await page.press('辞退する')
    assert.deepEqual(await Promise.all(trio.map(async (user) => (await placeOf(user)).state)), ['offered', 'offered', 'offered'])
    assert.deepEqual(await seatFaults(session.id), [])
  })
})
