import { randomUUID } from 'node:crypto'
import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import AttendanceEvent from '#models/attendance_event'
import Enrolment from '#models/enrolment'
import User from '#models/user'
import { checkInCode, minuteOf, typedCheckInCode } from '#services/courses/check_in_code'
import { duringMeeting, givenClass, type Class } from '#tests/support/attendance'
import { freezeClock } from '#tests/support/clock'
import { givenPerson } from '#tests/support/people'
import { now } from '#values/clock'

interface Scanned {
  code?: string
  key?: string
  at?: number
  meeting?: number
}

const codeOf = ({ enrolments, meetings }: Class, { meeting = 0, ahead = 0 } = {}) => ({ enrolmentId: enrolments[0]!.id, meetingId: meetings[meeting]!.id, minute: minuteOf(now()) + ahead })

async function scan(client: ApiClient, held: Class, { code = checkInCode(codeOf(held)), key = randomUUID(), at = now().toMillis(), meeting = held.meetings[0]!.id }: Scanned = {}) {
  const answer = await client
    .post(`/office/courses/sessions/${held.session.id}/check-in/scans`)
    .loginAs(held.clerk)
    .withCsrfToken()
    .accept('json')
    .json({ meeting, scans: [{ key, code, at }] })
  answer.assertStatus(200)
  return answer.body().results[0] as { outcome: string; rule?: string; name?: string }
}

const recorded = async ({ enrolments }: Class) => (await db.from('attendances').where('enrolment_id', enrolments[0]!.id)).map(({ minutes, source }) => ({ minutes, source }))

test.group('Check-in', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => freezeClock())

  test('[F28] the participant shows a code, the desk scans it, and the person is present for the whole meeting', async ({ client, assert }) => {
    const held = await givenClass()
    const user = await User.findOrFail(held.enrolments[0]!.userId!)
    const address = `/my/courses/${held.enrolments[0]!.id}/code`
    assert.include((await client.get(address).loginAs(user)).text(), '受付コードは、開始の2時間前から終了まで表示されます')
    duringMeeting(held.meetings[0]!, -10)

    const page = await client.get(address).loginAs(user)
    const codes = JSON.parse(/data-pass="([^"]+)"/.exec(page.text())![1]!.replaceAll('&quot;', '"')) as { scan: string; typed: string }[]
    assert.lengthOf(codes, 30)
    assert.deepInclude(await scan(client, held, { code: codes[0]!.scan }), { outcome: 'checked_in', name: user.name })
    assert.deepEqual(await recorded(held), [{ minutes: 180, source: 'qr' }])
    assert.equal((await Enrolment.findOrFail(held.enrolments[0]!.id)).state, 'attending')
    assert.include((await client.get(address).loginAs(user)).text(), '受付が済んでいます')
    ;(await client.get(address).loginAs(await givenPerson())).assertStatus(404)
  })

  test('[F28] the same code twice is one, and so is the same scan sent again', async ({ client, assert }) => {
    const held = await givenClass()
    duringMeeting(held.meetings[0]!)
    const key = randomUUID()
    assert.equal((await scan(client, held, { key })).outcome, 'checked_in')
    assert.equal((await scan(client, held, { key })).outcome, 'already')
    assert.equal((await scan(client, held)).outcome, 'already')
    assert.lengthOf(await AttendanceEvent.query().where('enrolmentId', held.enrolments[0]!.id), 1)
  })

  test('[F28] a forged code, one of another meeting, of another session and one that has run out are refused with the reason', async ({ client, assert }) => {
    const held = await givenClass({ meetings: [3, 3] })
    const other = await givenClass()
    duringMeeting(held.meetings[0]!)
    const code = checkInCode(codeOf(held))
    const someoneElse = code.replace(/^MJ1:[^:]+/, `MJ1:${(held.enrolments[0]!.id + 1).toString(36).toUpperCase()}`)
    const refusals = {
      code_forged: [someoneElse, `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`, 'MJ1:1:1:1:0000000000000000', 'https://evil.example/'],
      code_of_other_meeting: [checkInCode(codeOf(held, { meeting: 1 }))],
      code_of_other_session: [checkInCode(codeOf(other))],
      code_expired: [checkInCode(codeOf(held, { ahead: -3 })), checkInCode(codeOf(held, { ahead: 3 }))],
      code_unknown: ['AAAA-AAAA'],
    }
    for (const [rule, codes] of Object.entries(refusals)) {
      for (const one of codes) assert.deepInclude(await scan(client, held, { code: one }), { outcome: 'refused', rule }, one)
    }
    assert.deepEqual(await recorded(held), [])
    assert.lengthOf(await AttendanceEvent.query().where('meetingId', held.meetings[0]!.id), 0)
  })

  test('[F28] a scan kept without network counts by the time it was made, for twelve hours', async ({ client, assert }) => {
    const held = await givenClass()
    duringMeeting(held.meetings[0]!, -30)
    const [code, at] = [checkInCode(codeOf(held)), now().toMillis()]

    duringMeeting(held.meetings[0]!, 11 * 60 + 31)
    assert.deepInclude(await scan(client, held, { code, at }), { outcome: 'refused', rule: 'scan_too_late' })
    duringMeeting(held.meetings[0]!, 11 * 60 + 29)
    assert.deepInclude(await scan(client, held, { code, at: at + 4 * 60_000 }), { outcome: 'refused', rule: 'code_expired' })
    assert.deepInclude(await scan(client, held, { code, at: now().plus({ minutes: 2 }).toMillis() }), { outcome: 'refused', rule: 'scan_too_late' })
    assert.deepInclude(await scan(client, held, { code, at }), { outcome: 'checked_in' })
    const { happenedAt, occurredAt } = await AttendanceEvent.findByOrFail('enrolmentId', held.enrolments[0]!.id)
    assert.deepEqual([happenedAt.toMillis(), occurredAt.toMillis()], [at, now().toMillis()])
  })

  test('[F28] outside the hours of check-in a good code opens nothing', async ({ client, assert }) => {
    const held = await givenClass()
    duringMeeting(held.meetings[0]!, -121)
    assert.deepInclude(await scan(client, held), { outcome: 'refused', rule: 'check_in_closed' })
    duringMeeting(held.meetings[0]!, 181)
    assert.deepInclude(await scan(client, held), { outcome: 'refused', rule: 'check_in_closed' })
  })

  test('[F28] without a camera: the code that is read out, in any width and case, or the list', async ({ client, assert }) => {
    const held = await givenClass({ people: [await givenPerson({ name: '髙橋 﨑子' }), await givenPerson({ name: '港 太郎' })] })
    duringMeeting(held.meetings[0]!)
    const address = `/office/courses/sessions/${held.session.id}/check-in`
    const post = (fields: object) => client.post(address).loginAs(held.clerk).withCsrfToken().form({ meeting: held.meetings[0]!.id, ...fields })
    const typed = typedCheckInCode(codeOf(held))
    const wide = [...typed.toLowerCase()].map((char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)).join('').replace(/^(.{4})/, '$1ー')

    assert.include((await post({ code: wide })).text(), '髙橋 﨑子さんを受付しました')
    assert.include((await post({ enrolment: held.enrolments[1]!.id })).text(), '港 太郎さんを受付しました')
    assert.include((await post({ enrolment: held.enrolments[1]!.id })).text(), '港 太郎さんは受付済みです')
    assert.lengthOf(await db.from('attendances').where('meeting_id', held.meetings[0]!.id).where('minutes', 180), 2)
    const found = await client.get(`${address}?q=港`).loginAs(held.clerk)
    assert.include(found.text(), '2人／2人')
  })

  test('[F28] a check-in is taken back and may be made again; the same stale scan does not make it again', async ({ client, assert }) => {
    const held = await givenClass()
    duringMeeting(held.meetings[0]!)
    const key = randomUUID()
    await scan(client, held, { key })
    const undo = () => client.delete(`/office/courses/sessions/${held.session.id}/check-in/${held.enrolments[0]!.id}`).loginAs(held.clerk).withCsrfToken().form({ meeting: held.meetings[0]!.id }).redirects(0)
    await undo()
    assert.deepEqual(await recorded(held), [])
    assert.equal((await scan(client, held, { key })).outcome, 'already')
    assert.deepEqual(await recorded(held), [])
    assert.equal((await scan(client, held)).outcome, 'checked_in')
    assert.lengthOf(await AttendanceEvent.query().where('enrolmentId', held.enrolments[0]!.id), 3)
  })

  test('[F28] bad input is answered field by field, and a stranger cannot scan', async ({ client, assert }) => {
    const held = await givenClass()
    duringMeeting(held.meetings[0]!)
    const address = `/office/courses/sessions/${held.session.id}/check-in/scans`
    const send = (body: object, user = held.clerk) => client.post(address).loginAs(user).withCsrfToken().accept('json').json(body)
    for (const body of [{}, { meeting: held.meetings[0]!.id, scans: [] }, { meeting: 'x', scans: [{ key: 'short', code: '', at: 'now' }] }]) (await send(body)).assertStatus(422)
    ;(await send({ meeting: 99_999_999, scans: [{ key: randomUUID(), code: 'x', at: 0 }] })).assertStatus(404)
    ;(await send({ meeting: held.meetings[0]!.id, scans: [{ key: randomUUID(), code: checkInCode(codeOf(held)), at: now().toMillis() }] }, await User.findOrFail(held.enrolments[0]!.userId!))).assertStatus(404)
    ;(await client.post(address).loginAs(held.clerk).accept('json').json({})).assertStatus(403)
    assert.deepEqual(await recorded(held), [])
  })
})
