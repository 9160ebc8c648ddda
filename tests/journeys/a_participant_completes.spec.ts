import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { applyForSeat } from '#actions/courses/apply_for_seat'
import CourseCertificate from '#models/course_certificate'
import Enrolment from '#models/enrolment'
import Meeting from '#models/meeting'
import { freezeClock } from '#tests/support/clock'
import { givenSession } from '#tests/support/courses'
import { PASSWORD, givenPerson, givenStaff } from '#tests/support/people'
import { Visitor } from '#tests/support/visitor'

const at = (moment: { toMillis: () => number }) => freezeClock(moment.toMillis())

test.group('A participant completes', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => freezeClock())

  test('[F28] [F29] [F31] [F32] [N25] from the code at the door to a certificate that anyone verifies, and that is revoked', async ({ assert }) => {
    const session = await givenSession({ meetings: [6, 4] })
    const user = await givenPerson({ name: '髙橋 﨑太郎' })
    const clerk = await givenStaff('courses', 'clerk')
    const { id } = await applyForSeat(session.id, {}, { id: user.id, as: 'participant' })
    const [first, second] = (await Meeting.query().where('courseSessionId', session.id).orderBy('position')) as [Meeting, Meeting]
    const office = `/office/courses/sessions/${session.id}`

    at(first.startsAt.minus({ minutes: 10 }))
    const participant = await Visitor.signedIn(user.email, PASSWORD)
    const desk = await Visitor.signedIn(clerk.email, PASSWORD)
    await participant.open(`/my/courses/${id}/code`)
    const code = /data-pass-typed>([\w-]+)</.exec(participant.html)![1]!
    await desk.open(`${office}/check-in`)
    await desk.press('受付する', { code })
    desk.mustSay('髙橋 﨑太郎さんを受付しました')

    at(second.startsAt.plus({ minutes: 10 }))
    await desk.open(`${office}/attendance?meeting=${second.id}`)
    await desk.press('出席簿を保存する', { [`rows[e${id}][mark]`]: 'part', [`rows[e${id}][minutes]`]: '200' })

    at(second.endsAt.plus({ minutes: 5 }))
    await desk.open(`${office}/attendance`)
    desk.mustSay('560／600分', '修了の見込み')
    await desk.press('結果を確定する')
    desk.mustSay('修了 1人・未修了 0人・欠席 0人')
    assert.equal((await Enrolment.findOrFail(id)).state, 'completed')

    await desk.follow('修了証')
    const number = /(\d{4}-T-\d+-1)/.exec(desk.says)![1]!
    await participant.open(`/my/certificates/${await certificateId(id)}`)
    participant.mustSay('髙橋 﨑太郎', `第 ${number} 号`, '10時間')
    const verify = /\/verify\/(\w{26})/.exec(participant.html)![1]!
    const employer = new Visitor()
    await employer.open('/verify')
    await employer.press('確認する', { code: verify.toLowerCase() })
    employer.mustSay('この証明書は有効です', number)
    assert.notInclude(employer.says, '髙橋')
    await participant.follow('PDFで保存する')
    assert.equal(participant.bytes.subarray(0, 5).toString(), '%PDF-')

    await desk.open(`${office}/certificates`)
    await desk.press('取り消す', { certificate: String(await certificateId(id)), reason: '別の方の出席と取り違えたため' })
    await employer.open(`/verify/${verify}`)
    employer.mustSay('この証明書は取り消されています')
    await participant.open(`/my/certificates/${await certificateId(id)}`)
    participant.mustSay('別の方の出席と取り違えたため')
  })
})

const certificateId = async (enrolmentId: number) => (await CourseCertificate.query().where({ enrolmentId, kind: 'completion' }).firstOrFail()).id
