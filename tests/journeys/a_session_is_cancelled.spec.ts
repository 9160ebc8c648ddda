import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import Enrolment from '#models/enrolment'
import { freezeClock } from '#tests/support/clock'
import { givenSession } from '#tests/support/courses'
import { seatFaults } from '#tests/support/engine'
import { deliverLetters } from '#tests/support/letters'
import { mailboxForTest } from '#tests/support/mailbox'
import { givenPerson } from '#tests/support/people'
import { atDesk, signedIn } from '#tests/support/road'
import type User from '#models/user'
import { now } from '#values/clock'
import { yen } from '#values/yen'

const placeOf = (user: User) => Enrolment.findByOrFail('userId', user.id)

async function given() {
  const session = await givenSession({ course: { code: 'MOVES-1', fee: yen(3000), fullFee: yen(9000) }, session: { seats: 1 } })
  const [holder, waiter] = [await givenPerson(), await givenPerson()]
  const holderTab = await signedIn(holder)
  await holderTab.open(`/my/sessions/${session.id}/application`)
  await holderTab.press('この内容で申し込む')
  const waiterTab = await signedIn(waiter)
  await waiterTab.open(`/my/sessions/${session.id}/application`)
  await waiterTab.press('キャンセル待ちに入る')

  return { session, holder, waiter, holderTab, waiterTab, desk: await atDesk('courses', 'clerk') }
}

test.group('A session is cancelled', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => mailboxForTest())

  test('[F10] [F22] the participant and the one who waits are told with the reason, and nobody owes anything', async ({ assert }) => {
    const { session, holder, waiter, holderTab, waiterTab, desk } = await given()
    await desk.open(`/office/courses/sessions/${session.id}`)
    await desk.follow('中止する')
    desk.mustSay('受講者とキャンセル待ちの2件に、中止を知らせます。')
    await desk.press('中止して知らせる', { reason: '会場の設備が故障したため' })

    for (const [tab, user] of [[holderTab, holder], [waiterTab, waiter]] as const) {
      await tab.open(`/my/courses/${(await placeOf(user)).id}`)
      tab.mustSay('開催側の都合で取り消されました', '会場の設備が故障したため')
    }
    await deliverLetters()
    const letters = await db.from('letters').where('template', 'session_cancelled')
    assert.sameMembers(letters.map(({ to }) => to), [holder.email, waiter.email])
    assert.isTrue(letters.every(({ state, body }) => state === 'sent' && body.includes('中止になりました')))
    assert.equal(Number((await db.from('course_charges').firstOrFail()).refundable), 3000)
    assert.deepEqual(await seatFaults(session.id), [])
  })

  test('[F10] [F13] moved instead, the participant reads the new date, its reason and until when declining is free, and declines', async ({ assert }) => {
    const { session, holder, holderTab, waiter, desk } = await given()
    freezeClock(now().toMillis() + 60_000)
    const second = desk.copy()
    await desk.open(`/office/courses/sessions/${session.id}/move`)
    await second.open(`/office/courses/sessions/${session.id}/move`)
    const dates = { 'meetings[0][day]': '2026-11-10', 'meetings[0][begins]': '10:00', 'meetings[0][ends]': '13:00', 'reason': '講師の都合のため' }
    await desk.press('日程を変えて知らせる', dates)
    await second.attempt('日程を変えて知らせる', { ...dates, 'meetings[0][day]': '2026-11-12' })
    second.mustSay('さんが先に、この開催回の日程を変えました。')

    await holderTab.open(`/my/courses/${(await placeOf(holder)).id}`)
    holderTab.mustSay('日程が変わりました', '講師の都合のため', '2026年11月10日')
    await holderTab.follow('新しい日程では受講しない')
    await holderTab.press('申込みを取り消す')
    assert.equal((await placeOf(holder)).state, 'cancelled_by_participant')
    assert.equal((await placeOf(waiter)).state, 'offered')
    assert.equal(Number((await db.from('course_charges').firstOrFail()).refundable), 3000)
    await session.refresh()
    assert.equal(session.sequence, 1)
    assert.deepEqual(await seatFaults(session.id), [])
  })
})
