import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { recordAttendance } from '#actions/courses/record_attendance'
import AttendanceEvent from '#models/attendance_event'
import Enrolment from '#models/enrolment'
import { afterwards, duringMeeting, givenClass, givenPlace, recordEverybody } from '#tests/support/attendance'
import { freezeClock } from '#tests/support/clock'
import { wrongField } from '#tests/support/flash'
import { givenPerson, givenStaff } from '#tests/support/people'
import { countQueries } from '#tests/support/queries'

const listed = (id: number, mark: string, { minutes = '', seen = '' } = {}) => ({
  [`rows[e${id}][mark]`]: mark,
  [`rows[e${id}][minutes]`]: minutes,
  [`rows[e${id}][seen]`]: seen,
})

test.group('The attendance list', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => freezeClock())

  test('[F28] [F29] takes presence, late-comers and absence, and leaves the others unrecorded', async ({ client, assert }) => {
    const held = await givenClass({ people: 4 })
    const { session, meetings, clerk, enrolments } = held
    const [full, late, absent, unknown] = enrolments.map(({ id }) => id) as [number, number, number, number]
    duringMeeting(meetings[0]!)
    const address = `/office/courses/sessions/${session.id}/attendance`
    const rows = { ...listed(full, 'full'), ...listed(late, 'part', { minutes: '95' }), ...listed(absent, 'absent'), ...listed(unknown, '') }
    const answer = await client.post(address).loginAs(clerk).withCsrfToken().form({ meeting: meetings[0]!.id, ...rows }).redirects(0)
    answer.assertStatus(302)

    const kept = await db.from('attendances').where('meeting_id', meetings[0]!.id).orderBy('enrolment_id').select('enrolment_id', 'minutes')
    assert.deepEqual(kept.map((row) => [row.enrolment_id, row.minutes]), [[full, 180], [late, 95], [absent, 0]])
    const states = await Enrolment.query().where('courseSessionId', session.id).orderBy('id')
    assert.deepEqual(states.map(({ state }) => state), ['attending', 'attending', 'confirmed', 'confirmed'])
    const page = await client.get(address).loginAs(clerk)
    page.assertStatus(200)
    for (const words of ['記録なし', '95／180分', '欠席', '記録済み 3人／4人']) assert.include(page.text(), words)
  })

  test('[F29] one button marks everybody else present, and leaves alone what is recorded', async ({ client, assert }) => {
    const { session, meetings, clerk, enrolments } = await givenClass({ people: 3 })
    const [absent, other, third] = enrolments.map(({ id }) => id) as [number, number, number]
    duringMeeting(meetings[0]!)
    const rows = { ...listed(absent, 'absent'), ...listed(other, ''), ...listed(third, '') }
    await client.post(`/office/courses/sessions/${session.id}/attendance`).loginAs(clerk).withCsrfToken().form({ meeting: meetings[0]!.id, others: 'full', ...rows }).redirects(0)
    const kept = await db.from('attendances').where('meeting_id', meetings[0]!.id).orderBy('enrolment_id').select('minutes')
    assert.deepEqual(kept.map(({ minutes }) => minutes), [0, 180, 180])
  })

  test('[F29] a correction takes a reason and is kept with who, before and after', async ({ client, assert }) => {
    const held = await givenClass()
    const { session, meetings, clerk, enrolments } = held
    const [{ id }] = enrolments as [Enrolment]
    duringMeeting(meetings[0]!)
    await recordEverybody(held)
    const address = `/office/courses/sessions/${session.id}/attendance`
    const correct = (reason: string) =>
      client.post(address).loginAs(clerk).withCsrfToken().form({ meeting: meetings[0]!.id, reason, ...listed(id, 'part', { minutes: '60', seen: '180' }) }).redirects(0)

    assert.equal(wrongField(await correct('')), 'reason')
    assert.lengthOf(await AttendanceEvent.query().where('enrolmentId', id), 1)
    await correct('早退の申し出があったため')

    const last = await AttendanceEvent.query().where('enrolmentId', id).orderBy('id', 'desc').firstOrFail()
    assert.containsSubset(last.serialize(), { fromMinutes: 180, toMinutes: 60, reason: '早退の申し出があったため', actorId: clerk.id, source: 'list' })
    const page = await client.get(`${address}?meeting=${meetings[0]!.id}`).loginAs(clerk)
    assert.include(page.text(), '早退の申し出があったため')
    assert.include(page.text(), '180分 → 60分')
  })

  test('[F29] the history of attendance cannot be changed or deleted', async ({ assert }) => {
    const held = await givenClass()
    duringMeeting(held.meetings[0]!)
    await recordEverybody(held)
    await assert.rejects(() => db.transaction((trx) => trx.from('attendance_events').update({ to_minutes: 1 })), /append-only/)
    await assert.rejects(() => db.transaction((trx) => trx.from('attendance_events').delete()), /append-only/)
  })

  test('[F29] undone, nothing is recorded: that is not absence', async ({ assert }) => {
    const held = await givenClass()
    const { session, meetings, enrolments, desk } = held
    const [{ id }] = enrolments as [Enrolment]
    duringMeeting(meetings[0]!)
    await recordEverybody(held)
    await recordAttendance(session.id, meetings[0]!.id, [{ enrolmentId: id, minutes: null }], { actor: desk, source: 'list', reason: '人違い' })
    assert.lengthOf(await db.from('attendances').where('enrolment_id', id), 0)
    assert.equal((await Enrolment.findOrFail(id)).state, 'confirmed')
  })

  test('[F29] what somebody else recorded meanwhile is not overwritten', async ({ client, assert }) => {
    const held = await givenClass()
    const { session, meetings, clerk, enrolments } = held
    duringMeeting(meetings[0]!)
    await recordEverybody(held, { [enrolments[0]!.id]: 100 })
    const answer = await client
      .post(`/office/courses/sessions/${session.id}/attendance`)
      .loginAs(clerk)
      .withCsrfToken()
      .accept('json')
      .form({ meeting: meetings[0]!.id, ...listed(enrolments[0]!.id, 'full') })
    answer.assertStatus(409)
    answer.assertBodyContains({ errors: [{ rule: 'attendance_changed_meanwhile' }] })
    assert.equal((await db.from('attendances').where('enrolment_id', enrolments[0]!.id).firstOrFail()).minutes, 100)
  })

  test('[F29] more minutes than the meeting has, another session’s person and a day too early are refused, and nothing is written', async ({ client, assert }) => {
    const held = await givenClass()
    const { session, meetings, clerk, enrolments, desk } = held
    const other = await givenClass()
    const post = (rows: object) => client.post(`/office/courses/sessions/${session.id}/attendance`).loginAs(clerk).withCsrfToken().form({ meeting: meetings[0]!.id, ...rows }).redirects(0)

    await assert.rejects(() => recordAttendance(session.id, meetings[0]!.id, [{ enrolmentId: enrolments[0]!.id, minutes: 10 }], { actor: desk, source: 'list' }), /meeting_not_yet/)
    duringMeeting(meetings[0]!)
    assert.equal(wrongField(await post(listed(enrolments[0]!.id, 'part', { minutes: '181' }))), `rows.e${enrolments[0]!.id}.minutes`)
    assert.equal(wrongField(await post(listed(enrolments[0]!.id, 'part'))), `rows.e${enrolments[0]!.id}.minutes`)
    await post({ ...listed(enrolments[0]!.id, 'full'), ...listed(other.enrolments[0]!.id, 'full') })
    assert.lengthOf(await db.from('attendances').whereIn('enrolment_id', [enrolments[0]!.id, other.enrolments[0]!.id]), 0)
  })

  test('[F29] the instructor keeps the list of the own sessions alone; nobody else opens it', async ({ client }) => {
    const instructor = await givenStaff('courses', 'instructor')
    const own = await givenClass({ session: { instructorId: instructor.id } })
    const other = await givenClass()
    const outsiders = [await givenStaff('claims', 'clerk'), own.enrolments[0]!.userId!]
    const page = ({ session }: typeof own, path = 'attendance') => `/office/courses/sessions/${session.id}/${path}`

    ;(await client.get(page(own)).loginAs(instructor)).assertStatus(200)
    for (const where of ['attendance', 'check-in']) {
      const seen = await client.get(page(own, where)).loginAs(instructor)
      seen.assertStatus(200)
      for (const [, to] of seen.text().matchAll(/href="(\/office\/courses\/sessions\/[^"]*)"/g)) (await client.get(to!).loginAs(instructor)).assertStatus(200)
    }
    ;(await client.get(page(other)).loginAs(instructor)).assertStatus(404)
    ;(await client.get(page(other, 'check-in')).loginAs(instructor)).assertStatus(404)
    ;(await client.get(page(own)).loginAs(outsiders[0] as never)).assertStatus(404)
  })

  test('[F29] reads the join log of an on-line meeting: added up, no longer than the meeting, unknown addresses told', async ({ client, assert }) => {
    const [one, other] = [await givenPerson({ email: 'one@company.test' }), await givenPerson({ email: 'other@company.test' })]
    const held = await givenClass({ people: [one, other] })
    const { session, meetings, clerk, enrolments } = held
    duringMeeting(meetings[0]!, 170)
    const log = 'メールアドレス,分\r\nONE@company.test,60.4\r\none@company.test,130\r\nnobody@company.test,5\r\n'
    const answer = await client.post(`/office/courses/sessions/${session.id}/attendance/log`).loginAs(clerk).withCsrfToken().fields({ meeting: meetings[0]!.id, log })
    assert.include(answer.text(), '名簿にないアドレスが1件ありました：nobody@company.test')
    const kept = await db.from('attendances').where('meeting_id', meetings[0]!.id).select('enrolment_id', 'minutes', 'source')
    assert.deepEqual(kept.map((row) => ({ ...row })), [{ enrolment_id: enrolments[0]!.id, minutes: 180, source: 'log' }])

    const wrong = await client.post(`/office/courses/sessions/${session.id}/attendance/log`).loginAs(clerk).withCsrfToken().fields({ meeting: meetings[0]!.id, log: 'other@company.test,long\n' }).redirects(0)
    assert.equal(wrongField(wrong), 'log')
    assert.lengthOf(await db.from('attendances').where('enrolment_id', enrolments[1]!.id), 0)
  })

  test('[F29] sends as many queries for fifty people as for five', async ({ client, assert }) => {
    const count = async (people: number) => {
      freezeClock()
      const held = await givenClass({ people, meetings: [2, 2] })
      afterwards(held)
      await recordEverybody(held)
      const open = (path: string) => countQueries(() => client.get(`/office/courses/sessions/${held.session.id}/${path}`).loginAs(held.clerk).then((page) => page.assertStatus(200)))
      return [await open('attendance'), await open(`attendance?meeting=${held.meetings[0]!.id}`), await open('check-in')]
    }
    assert.deepEqual(await count(30), await count(3))
  })

  test('[F29] the person who leaves the place is no longer on the list', async ({ client, assert }) => {
    const held = await givenClass()
    const gone = await givenPlace(held.session, await givenPerson({ name: '辞退 太郎' }))
    await Enrolment.query().where('id', gone.id).update({ state: 'cancelled_by_participant', isLive: false })
    duringMeeting(held.meetings[0]!)
    const page = await client.get(`/office/courses/sessions/${held.session.id}/attendance`).loginAs(held.clerk)
    assert.notInclude(page.text(), '辞退 太郎')
    await assert.rejects(() => recordAttendance(held.session.id, held.meetings[0]!.id, [{ enrolmentId: gone.id, minutes: 10 }], { actor: held.desk, source: 'list' }), /not_a_participant/)
  })
})
