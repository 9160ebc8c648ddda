import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { amendApplication } from '#actions/courses/amend_application'
import { approveApplication } from '#actions/courses/approve_application'
import { closeResults } from '#actions/courses/close_results'
import { recordAssessments } from '#actions/courses/record_assessments'
import { recordAttendance } from '#actions/courses/record_attendance'
import { reopenResult } from '#actions/courses/reopen_result'
import CourseCertificate from '#models/course_certificate'
import CourseSession from '#models/course_session'
import Enrolment from '#models/enrolment'
import { afterwards, duringMeeting, givenClass, recordEverybody, type Class } from '#tests/support/attendance'
import { freezeClock } from '#tests/support/clock'
import { noticeOf } from '#tests/support/flash'
import { givenStaff } from '#tests/support/people'

const states = async ({ session }: Class) => (await Enrolment.query().where('courseSessionId', session.id).orderBy('id')).map(({ state }) => state)
const close = (held: Class, named: number[] = []) => closeResults(held.session.id, held.desk, named)

test.group('Results', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => freezeClock())

  test('[F29] [F30] closing gives everybody the result of the rule, and finishes the session', async ({ assert }) => {
    const held = await givenClass({ people: 3 })
    const [, short, absent] = held.enrolments.map(({ id }) => id) as [number, number, number]
    afterwards(held)
    await recordEverybody(held, { [short]: 143, [absent]: 0 })

    assert.deepEqual(await close(held), { completed: 1, notCompleted: 1, absent: 1 })
    assert.deepEqual(await states(held), ['completed', 'not_completed', 'absent'])
    assert.deepInclude((await CourseSession.findOrFail(held.session.id)).serialize(), { state: 'finished' })
    const [first, second] = await Enrolment.query().where('courseSessionId', held.session.id).orderBy('id')
    assert.deepEqual([first!.presentMinutes, second!.presentMinutes], [180, 143])
    assert.lengthOf(await CourseCertificate.query().where('enrolmentId', first!.id), 1)
    const [entry] = await db.from('enrolment_events').where({ enrolment_id: short, step: 'notComplete' })
    assert.deepEqual(JSON.parse(entry.facts), { minutes: 143, missing: ['hours'] })
    assert.equal(entry.article, '第10条')
  })

  test('[F29] is refused while something is not recorded, unless the desk names who ends without it', async ({ client, assert }) => {
    const held = await givenClass({ people: 3, meetings: [2, 2] })
    const [, half, nothing] = held.enrolments.map(({ id }) => id) as [number, number, number]
    afterwards(held)
    await recordEverybody(held, { [half]: null, [nothing]: null })
    await recordAttendance(held.session.id, held.meetings[0]!.id, [{ enrolmentId: half, minutes: 120 }], { actor: held.desk, source: 'list' })

    await assert.rejects(() => close(held), /results_undecided/)
    await assert.rejects(() => close(held, [half]), /results_undecided/)
    assert.deepEqual(await states(held), ['attending', 'attending', 'confirmed'])
    await assert.rejects(() => closeResults(held.session.id, { id: held.clerk.id, as: 'instructor' }, [half, nothing]), /results_undecided/)

    const answer = await client.post(`/office/courses/sessions/${held.session.id}/attendance/results`).loginAs(held.clerk).withCsrfToken().form({ named: [half, nothing] })
    assert.include(answer.text(), '修了 1人・未修了 1人・欠席 1人')
    assert.deepEqual(await states(held), ['completed', 'not_completed', 'absent'])
  })

  test('[F29] is refused while an amended place is undecided, and says whose', async ({ client, assert }) => {
    const held = await givenClass({ people: 2, kind: { needsApproval: true } })
    const [, amended] = held.enrolments as [Enrolment, Enrolment]
    await amendApplication(amended.id, { answers: { need: '手話通訳' } }, { id: amended.userId, as: 'participant' })
    afterwards(held)
    await recordEverybody({ ...held, enrolments: [held.enrolments[0]!] })
    const press = () => client.post(`/office/courses/sessions/${held.session.id}/attendance/results`).loginAs(held.clerk).withCsrfToken()

    const refused = await press().redirects(0)
    assert.include(noticeOf(refused), '変更された申込内容をまだ確認していない人が1人います（受講 2郎）')
    assert.deepEqual(await states(held), ['attending', 'applied'])
    assert.isNull(await CourseCertificate.first())

    await approveApplication(amended.id, held.desk)
    await recordEverybody({ ...held, enrolments: [amended] })
    await press()
    assert.deepEqual(await states(held), ['completed', 'completed'])
  })

  test('[F29] is refused before the last meeting is over, and for a session that was cancelled', async ({ assert }) => {
    const held = await givenClass({ meetings: [2, 2] })
    duringMeeting(held.meetings[1]!, 60)
    await recordEverybody(held)
    await assert.rejects(() => close(held), /session_not_over/)
    afterwards(held)
    await CourseSession.query().where('id', held.session.id).update({ state: 'cancelled' })
    await assert.rejects(() => close(held), /session_not_held/)
    assert.deepEqual(await states(held), ['attending'])
  })

  test('[F30] an assignment and a test are recorded, decide, and keep what they were before', async ({ client, assert }) => {
    const held = await givenClass({ people: 2, kind: { completion: { presence: '1/2', missedMeetingsAtMost: null, assignment: true, testAtLeast: 60 } } })
    const [one, other] = held.enrolments.map(({ id }) => id) as [number, number]
    afterwards(held)
    await recordEverybody(held)
    await assert.rejects(() => close(held), /results_undecided/)
    const page = await client.get(`/office/courses/sessions/${held.session.id}/attendance`).loginAs(held.clerk)
    assert.include(page.text(), '全時間の50％以上に出席すること、課題が認められること、テストが60点以上であること')

    const rows = { [`rows[e${one}][assignment]`]: 'accepted', [`rows[e${one}][test]`]: '60', [`rows[e${other}][assignment]`]: 'accepted', [`rows[e${other}][test]`]: '101' }
    const post = (form: object) => client.post(`/office/courses/sessions/${held.session.id}/attendance/assessments`).loginAs(held.clerk).withCsrfToken().form(form).redirects(0)
    await post(rows)
    assert.lengthOf(await db.from('assessments').whereIn('enrolment_id', [one, other]), 0)
    await post({ ...rows, [`rows[e${other}][test]`]: '59' })
    await recordAssessments(held.session.id, [{ enrolmentId: other, assignment: true, test: 58 }], held.desk)
    assert.deepEqual(await close(held), { completed: 1, notCompleted: 1, absent: 0 })

    const trail = await db.from('audit_trail').where({ action: 'assessment.recorded', subject_id: other }).orderBy('id', 'desc').firstOrFail()
    assert.deepEqual(JSON.parse(trail.changes), { kind: 'test', from: 59, to: 58 })
    await assert.rejects(() => recordAssessments(held.session.id, [{ enrolmentId: other, assignment: true, test: 90 }], held.desk), /result_closed/)
  })

  test('[F30] the rule of the course stands in place of its kind’s', async ({ assert }) => {
    const held = await givenClass({ meetings: [2, 2], course: { completion: { missedMeetingsAtMost: 0, presence: '1/2' } } })
    afterwards(held)
    await recordEverybody(held)
    await recordAttendance(held.session.id, held.meetings[1]!.id, [{ enrolmentId: held.enrolments[0]!.id, minutes: 0 }], { actor: held.desk, source: 'list', reason: '訂正' })
    await close(held)
    const [entry] = await db.from('enrolment_events').where({ enrolment_id: held.enrolments[0]!.id, step: 'notComplete' })
    assert.deepEqual(JSON.parse(entry.facts).missing, ['meetings'])
  })

  test('[F29] [F32] a result is taken back with a reason and the certificate with it; closed again, there is a new one', async ({ client, assert }) => {
    const held = await givenClass()
    const [{ id }] = held.enrolments as [Enrolment]
    afterwards(held)
    await recordEverybody(held)
    await close(held)
    await assert.rejects(() => recordEverybody(held, { [id]: 10 }), /result_closed/)

    const reopen = (reason: string) => client.post(`/office/courses/sessions/${held.session.id}/attendance/reopening`).loginAs(held.clerk).withCsrfToken().form({ enrolment: id, reason }).redirects(0)
    await reopen('')
    assert.deepEqual(await states(held), ['completed'])
    await reopen('出席の記録を誤ったため')
    assert.deepEqual(await states(held), ['attending'])
    const [revoked] = await CourseCertificate.query().where('enrolmentId', id)
    assert.equal(revoked!.revokeReason, '出席の記録を誤ったため')

    await recordEverybody(held, { [id]: 170 })
    await close(held)
    const all = await CourseCertificate.query().where('enrolmentId', id).orderBy('edition')
    assert.deepEqual(all.map(({ edition, revokedAt }) => [edition, revokedAt !== null]), [[1, true], [2, false]])
  })

  test('[F29] an absence taken back leaves the person as before; an instructor cannot take a result back', async ({ client, assert }) => {
    const instructor = await givenStaff('courses', 'instructor')
    const held = await givenClass({ session: { instructorId: instructor.id } })
    const [{ id }] = held.enrolments as [Enrolment]
    afterwards(held)
    await recordEverybody(held, { [id]: 0 })
    await close(held)
    const refused = await client.post(`/office/courses/sessions/${held.session.id}/attendance/reopening`).loginAs(instructor).withCsrfToken().form({ enrolment: id, reason: 'x' })
    refused.assertStatus(404)
    assert.deepEqual(await states(held), ['absent'])
    await reopenResult(id, '会場を間違えた', held.desk)
    assert.deepEqual(await states(held), ['confirmed'])
  })
})
