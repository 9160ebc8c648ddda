import { applyForSeat } from '#actions/courses/apply_for_seat'
import Meeting from '#models/meeting'
import type NominationBatch from '#models/nomination_batch'
import { tryNominations } from '#actions/training/try_nominations'
import engineerCourse from '#database/rulebooks/courses/engineer_course'
import jobFair from '#database/rulebooks/courses/job_fair'
import { isOfCourses } from '#tests/support/areas'
import { givenEmployee, givenSession } from '#tests/support/courses'
import { givenAwaitedConsent } from '#tests/support/guardians'
import { tryHostile, type Area } from '#tests/support/hostile'
import { givenLottery } from '#tests/support/lotteries'
import { givenMember, givenStaff } from '#tests/support/people'
import { companyActor } from '#tests/support/training'

// prettier-ignore
const NAMES =
  'name nameKana email bornOn livesInWard studiesInWard employer payer contactEmail privateEmail photoAllowed shared colleagues guardian answers body reason ' +
  'people more file seats act certificate enrolment meeting rows named log code scans corporateNumber companyName locale to _do _once version from sequence seen ' +
  'meetings limits instructorId courseKindId courseId course copy field level language mode title titleEn titleKana summary summaryEn aim audience netMinutes fullFee fee completion ' +
  'prerequisites isSample applyFrom applyUntil companyCap capReleasedAt place onlineUrl paidOn method refundedOn number result value source on points kind format subject answer password'

/** People who may open the addresses, and what stands behind each id. */
async function givenCourses(): Promise<Area> {
  const { user, company } = await givenEmployee()
  const member = await givenMember(company)
  const clerk = await givenStaff('courses', 'clerk')
  const session = await givenSession({ meetings: [3, 3], limits: [{}] })
  const own = await applyForSeat(session.id, {}, { id: user.id, as: 'participant' })
  const fair = await givenSession({ kind: { ...jobFair, code: 'fair-hostile', questions: [] }, inDays: 60 })
  const booth = await applyForSeat(fair.id, { party: 'company', companyId: company.id }, companyActor(member, company))
  const open = await givenSession({ kind: { questions: engineerCourse.questions }, inDays: 70 })
  const batch: NominationBatch = await tryNominations({ sessionId: session.id, rows: [{ line: 1, name: '社員', email: 'hostile@company.test' }], sha256: '0'.repeat(64) }, companyActor(member, company))
  const lottery = await givenLottery({ people: 1, inDays: 90 })
  const screened = await givenSession({ kind: { ...engineerCourse, code: 'engineers-hostile', questions: [] }, inDays: 100 })
  const consent = await givenAwaitedConsent()
  const meeting = await Meeting.findByOrFail('courseSessionId', session.id)

  const idOf: Area['idOf'] = ({ pattern }, parameter) => {
    const isLottery = pattern.includes('lottery')
    const ids: Record<string, unknown> = {
      company_id: company.id,
      session_id: pattern.startsWith('/my') ? open.id : pattern.includes('booths') ? fair.id : isLottery ? lottery.session.id : pattern.includes('screening') ? screened.id : session.id,
      enrolment_id: pattern.includes('booths') ? booth.id : own.id,
      batch_id: batch.id,
      course_id: session.courseId,
      token: consent.path.split('/').at(-1),
      meeting_id: meeting.id,
      number: 1,
    }
    return ids[parameter] ?? 1
  }
  const personOf: Area['personOf'] = ({ pattern }) => (pattern.startsWith('/office') ? clerk : pattern.startsWith('/companies') ? member : user)

  return { idOf, personOf }
}

tryHostile({ title: 'Hostile input to the courses', isOf: isOfCourses, names: NAMES, given: givenCourses })
