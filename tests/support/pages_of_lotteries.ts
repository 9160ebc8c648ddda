/** Lotteries and selections at every stage, and who sees which page of them. */
import { overrideLottery } from '#actions/courses/override_lottery'
import { releaseSelection } from '#actions/courses/release_selection'
import CourseSession from '#models/course_session'
import { clerk, givenDrawnLottery, givenLottery, standAt, whenClosed } from '#tests/support/lotteries'
import { givenStaff } from '#tests/support/people'
import { givenSelection, scoreAll, whenSelectionCloses } from '#tests/support/selections'
import type { Role } from '#tests/support/town_of_pages'
import { now } from '#values/clock'
import { Settings } from 'luxon'

/** So long ago applications were open that the lottery of a session which begins tomorrow is drawn. */
const DAYS_AGO = 44

export async function pagesOfLotteries(): Promise<Role[]> {
  const [drawer, other, instructor] = [await givenStaff('courses', 'clerk'), await givenStaff('courses', 'clerk'), await givenStaff('courses', 'instructor')]
  const open = await givenLottery({ people: 1 })
  const running = Settings.now
  standAt(now().minus({ days: DAYS_AGO }))
  const inDays = DAYS_AGO + 1
  const drawn = await givenDrawnLottery({ by: drawer, people: 4, session: { seats: 2 }, inDays })
  await overrideLottery(drawn.session.id, { number: 1, to: 'lost', reason: '申込の区分に誤りがあったため。' }, clerk(other))
  Settings.now = running
  standAt(now().minus({ days: DAYS_AGO }))
  const closed = await givenLottery({ people: 3, inDays })
  await whenClosed(closed.session)
  const scored = await givenSelection({ people: 2, session: { instructorId: instructor.id } })
  await scoreAll(scored.session, scored.applications, [drawer, other], [[80, 70], [50, 40]])
  const released = await givenSelection({ people: 1 })
  await scoreAll(released.session, released.applications, [drawer, other], [[80, 70]])
  whenSelectionCloses(released.session)
  await releaseSelection(released.session.id, clerk(drawer))
  Settings.now = running
  const fresh = await givenSelection({ people: 2, session: { instructorId: instructor.id } })

  const lotteries = [open, closed, drawn]
  const desk = ({ id }: CourseSession, page: string) => `/office/courses/sessions/${id}/${page}`
  return [
    { name: 'anyone at lotteries', person: null, pages: { 'lotteries.show': await Promise.all(lotteries.map(({ session }) => publicPage(session))) } },
    {
      name: 'clerk of lotteries',
      person: other,
      pages: {
        'office.courses.lottery': lotteries.map(({ session }) => desk(session, 'lottery')),
        'office.courses.screening': [scored, released, fresh].map(({ session }) => desk(session, 'screening')),
      },
    },
    { name: 'instructor of a selection', person: instructor, pages: { 'office.courses.screening': [desk(fresh.session, 'screening')] } },
  ]
}

async function publicPage(session: CourseSession) {
  const { course, number } = await CourseSession.query().where('id', session.id).preload('course').firstOrFail()
  return `/courses/${course.code}/sessions/${number}/lottery`
}
