/** The pages of attendance and certificates, with a session that takes place now and one that is over. */
import { recordAttendance } from '#actions/courses/record_attendance'
import { reissueCertificates } from '#actions/certificates/reissue_certificates'
import { revokeCertificate } from '#actions/certificates/revoke_certificate'
import CourseCertificate from '#models/course_certificate'
import User from '#models/user'
import { asDesk, givenCertificate, givenClass } from '#tests/support/attendance'
import { freezeClock } from '#tests/support/clock'
import { givenPerson, givenStaff } from '#tests/support/people'
import type { Role } from '#tests/support/town_of_pages'
import { now } from '#values/clock'

export async function pagesOfAttendance(): Promise<Role[]> {
  const at = now().toMillis()
  const [instructor, learner] = [await givenStaff('courses', 'instructor'), await givenPerson({ name: '髙橋 﨑子' })]
  const kind = { completion: { presence: '4/5', missedMeetingsAtMost: 1, assignment: true, testAtLeast: 60 } } as const
  const here = await givenClass({ people: [learner, await givenPerson(), await givenPerson()], meetings: [3, 3], inDays: 0, kind, session: { instructorId: instructor.id } })
  await recordAttendance(here.session.id, here.meetings[0]!.id, [{ enrolmentId: here.enrolments[1]!.id, minutes: 90 }], { actor: here.desk, source: 'list' })
  const later = await givenClass({ people: [learner] })
  const over = await givenCertificate({ people: [learner, await givenPerson()], meetings: [6, 4], inDays: -3 })
  const changed = await givenCertificate({ people: [learner], inDays: -3 })
  freezeClock(at)
  await User.query().where('id', learner.id).update({ name: '新姓 﨑子' })
  const [reissued] = await reissueCertificates(changed.enrolment.id, '戸籍で確認', changed.desk)
  await revokeCertificate(over.certificates[1]!.id, '時間の誤り', asDesk(over.clerk))
  const last = await CourseCertificate.query().orderBy('id', 'desc').firstOrFail()
  const base = (id: number) => `/office/courses/sessions/${id}`

  return [
    {
      name: 'reader of certificates',
      person: null,
      pages: { 'verify': ['/verify'], 'verify.show': [changed.certificate, reissued!, over.certificates[1]!, last].map(({ verifyCode }) => `/verify/${verifyCode}`) },
    },
    {
      name: 'participant with certificates',
      person: await User.findOrFail(learner.id),
      pages: {
        'learning.code': [here, later].map(({ enrolments }) => `/my/courses/${enrolments[0]!.id}/code`),
        'learning.certificates.show': [over.certificate, over.certificates[1]!, changed.certificate, reissued!].map(({ id }) => `/my/certificates/${id}`),
      },
    },
    {
      name: 'instructor with a list',
      person: instructor,
      pages: {
        'office.courses.attendance': [`${base(here.session.id)}/attendance`, ...here.meetings.map(({ id }) => `${base(here.session.id)}/attendance?meeting=${id}`)],
        'office.courses.check_in': [`${base(here.session.id)}/check-in`, `${base(here.session.id)}/check-in?q=nobody`],
      },
    },
    {
      name: 'clerk of certificates',
      person: over.clerk,
      pages: {
        'office.courses.attendance': [over, later].map(({ session }) => `${base(session.id)}/attendance`),
        'office.courses.check_in': [`${base(later.session.id)}/check-in`],
        'office.courses.certificates.index': [over, changed, later].map(({ session }) => `${base(session.id)}/certificates`),
      },
    },
  ]
}
