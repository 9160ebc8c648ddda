import { randomUUID } from 'node:crypto'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { renderCertificate } from '#actions/certificates/render_certificate'
import { reissueCertificates } from '#actions/certificates/reissue_certificates'
import { signBadge } from '#actions/certificates/sign_badge'
import { checkIn } from '#actions/courses/check_in'
import { closeResults } from '#actions/courses/close_results'
import AttendanceEvent from '#models/attendance_event'
import CourseCertificate from '#models/course_certificate'
import User from '#models/user'
import { checkInCode, minuteOf } from '#services/courses/check_in_code'
import { afterwards, duringMeeting, givenCertificate, givenClass, recordEverybody } from '#tests/support/attendance'
import { freezeClock } from '#tests/support/clock'
import { freshDatabase } from '#tests/support/database'
import { now } from '#values/clock'

const several = <T>(work: () => Promise<T>, times = 6) => Promise.allSettled(Array.from({ length: times }, work))

test.group('Attendance and certificates at once', (group) => {
  group.each.setup(() => freshDatabase())
  group.each.setup(() => freezeClock())

  test('[F28] one code read by several phones at once is one check-in', async ({ assert }) => {
    const held = await givenClass()
    duringMeeting(held.meetings[0]!)
    const code = checkInCode({ enrolmentId: held.enrolments[0]!.id, meetingId: held.meetings[0]!.id, minute: minuteOf(now()) })
    const results = await several(() => checkIn(held.session.id, { meetingId: held.meetings[0]!.id, code, key: randomUUID(), at: now() }, held.desk), 8)

    assert.deepEqual(results.map((one) => one.status === 'fulfilled' && one.value.isNew).filter(Boolean), [true])
    assert.isTrue(results.every(({ status }) => status === 'fulfilled'))
    assert.lengthOf(await AttendanceEvent.all(), 1)
  })

  test('[F31] results closed by several at once give each participant one certificate and the numbers no gap', async ({ assert }) => {
    const held = await givenClass({ people: 3, meetings: [6, 4] })
    afterwards(held)
    await recordEverybody(held)
    await several(() => closeResults(held.session.id, held.desk))

    const all = await CourseCertificate.query().orderBy('id')
    assert.lengthOf(all, 6)
    assert.deepEqual(all.map(({ number }) => Number(number.split('-').at(-1))), [1, 2, 3, 4, 5, 6])
    assert.lengthOf(await db.from('enrolment_events').where('step', 'complete'), 3)
  })

  test('[F31] issued again by two desks at once, there is one new edition', async ({ assert }) => {
    const { certificate, user, desk } = await givenCertificate()
    await User.query().where('id', user.id).update({ name: '新姓 太郎' })
    const results = await several(() => reissueCertificates(certificate.enrolmentId, '戸籍で確認', desk), 4)
    assert.equal(results.filter(({ status }) => status === 'fulfilled').length, 1)
    assert.deepEqual((await CourseCertificate.query().orderBy('id')).map(({ edition }) => edition), [1, 2])
  })

  test('[F31] rendered and signed by several at once, one paper and one badge are kept', async ({ assert }) => {
    const { certificate } = await givenCertificate()
    const papers = await Promise.all([1, 2, 3].map(() => renderCertificate(certificate.id)))
    const badges = await Promise.all([1, 2, 3].map(() => signBadge(certificate.id)))
    assert.isTrue(papers.every((one) => one.equals(papers[0]!)))
    assert.equal(new Set(badges).size, 1)
    assert.lengthOf(await db.from('signing_keys'), 1)
  })
})
