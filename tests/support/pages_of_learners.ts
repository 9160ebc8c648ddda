/** Learners in every state that their pages show, and a guardian who was asked. */
import { applyForSeat } from '#actions/courses/apply_for_seat'
import { cancelEnrolment } from '#actions/courses/cancel_enrolment'
import { declareEmployer } from '#actions/learning/declare_employer'
import { renewCalendar } from '#actions/learning/renew_calendar'
import protectedSeminar from '#database/rulebooks/courses/protected_seminar'
import engineerCourse from '#database/rulebooks/courses/engineer_course'
import type User from '#models/user'
import { givenEmployee, givenSession, type GivenSession } from '#tests/support/courses'
import { forTheYoung, givenAwaitedConsent } from '#tests/support/guardians'
import { givenPerson } from '#tests/support/people'
import type { Role } from '#tests/support/town_of_pages'

const as = (user: User) => ({ id: user.id, as: 'participant' as const })
const application = ({ id }: { id: number }) => `/my/sessions/${id}/application`
const home = ({ id }: { id: number }) => `/my/courses/${id}`

export async function pagesOfLearners(): Promise<Role[]> {
  const { user } = await givenEmployee()
  await declareEmployer(user.id, { corporateNumber: '7000012050002', companyName: '見知らぬ会社' })
  await renewCalendar(user.id)
  const enrol = async (given: GivenSession) => applyForSeat((await givenSession(given)).id, { userId: user.id, payer: 'person' }, as(user))
  const confirmed = await enrol({ course: { fee: 2_000 as never, isSample: true } })
  const waiting = await enrol({ inDays: 30, session: { seats: 0 } })
  const cancelled = await enrol({ inDays: 40 })
  await cancelEnrolment(cancelled.id, as(user), '急な用事のため')
  const asked = await enrol({ inDays: 50, kind: { questions: engineerCourse.questions } })
  const overlapping = await givenSession()
  const open = await givenSession({ inDays: 60, course: { fee: 2_000 as never }, kind: { questions: engineerCourse.questions } })
  const secret = await givenSession({ inDays: 70, kind: { ...protectedSeminar, code: 'protected-shown' } })

  const awaited = await givenAwaitedConsent()
  const answered = await givenPerson()

  return [
    {
      name: 'learner',
      person: user,
      pages: {
        'learning.home': ['/my'],
        'learning.profile': ['/my/profile'],
        'learning.applications.create': [open, secret, overlapping].map(application),
        'learning.courses.show': [confirmed, waiting, cancelled, asked].map(home),
        'learning.courses.refusal': [`${home(waiting)}/refusal`],
        'learning.courses.cancellation': [`${home(confirmed)}/cancellation`],
        'learning.courses.amendment': [`${home(asked)}/application`],
      },
    },
    {
      name: 'pupil',
      person: awaited.pupil,
      pages: { 'learning.home': ['/my'], 'learning.courses.show': [home(awaited.enrolment)], 'learning.applications.create': [application(await givenSession({ inDays: 80, kind: { ...forTheYoung, code: 'young-shown' } }))] },
    },
    { name: 'new learner', person: answered, pages: { 'learning.home': ['/my'], 'learning.profile': ['/my/profile'] } },
    { name: 'guardian', person: null, pages: { guardian: [awaited.path] } },
  ]
}
