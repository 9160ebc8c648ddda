import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { cancelEnrolment } from '#actions/courses/cancel_enrolment'
import { drawSeats } from '#actions/courses/draw_lottery'
import { overrideLottery } from '#actions/courses/override_lottery'
import { releaseSelection } from '#actions/courses/release_selection'
import CourseSession from '#models/course_session'
import Enrolment from '#models/enrolment'
import { lotteryRecord } from '#queries/courses/lottery_record'
import { freezeClock } from '#tests/support/clock'
import { freshDatabase } from '#tests/support/database'
import { clerk, givenDrawnLottery, givenLottery, participant, recompute, valueOf, whenClosed, whenValueIsKnown } from '#tests/support/lotteries'
import { givenStaff } from '#tests/support/people'
import { givenSelection, scoreAll, whenSelectionCloses } from '#tests/support/selections'

const drawn = async (id: number) => CourseSession.query().where('id', id).preload('course').firstOrFail()
const fulfilled = (results: PromiseSettledResult<unknown>[]) => results.filter(({ status }) => status === 'fulfilled').length
const steps = async (step: string) => Number((await db.from('enrolment_events').where({ step }).count('* as n').firstOrFail()).n)

test.group('At the same moment', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => freshDatabase())

  test('[N10] [F27] two clerks draw with two values: one draw, one refusal, every seat given once', async ({ assert }) => {
    const clerks = [await givenStaff('courses', 'clerk'), await givenStaff('courses', 'clerk')]
    const { session } = await givenLottery({ people: 6, session: { seats: 3 } })
    await whenClosed(session)
    whenValueIsKnown(session)
    const results = await Promise.allSettled(clerks.map((one, index) => drawSeats(session.id, valueOf(`${index}.00`), clerk(one))))
    assert.equal(fulfilled(results), 1)
    assert.include((await drawn(session.id)).$attributes, { taken: 3, waiting: 3 })
    assert.equal(await steps('confirm'), 3)
    assert.isTrue((await recompute(await lotteryRecord(await drawn(session.id)))).isOk)
  })

  test('[N10] an applicant withdraws while it is drawn: before or after, never both', async ({ assert }) => {
    const { session, users } = await givenLottery({ people: 5, session: { seats: 5 } })
    await whenClosed(session)
    whenValueIsKnown(session)
    const mine = await Enrolment.query().where({ courseSessionId: session.id, userId: users[0]!.id }).firstOrFail()
    const by = clerk(await givenStaff('courses', 'clerk'))
    await Promise.allSettled([drawSeats(session.id, valueOf(), by), cancelEnrolment(mine.id, participant(users[0]!), '都合がつかなくなりました。')])
    assert.equal((await mine.refresh()).state, 'cancelled_by_participant')
    assert.isFalse(mine.holdsSeat)
    assert.equal((await drawn(session.id)).taken, 4)
    assert.isTrue((await recompute(await lotteryRecord(await drawn(session.id)))).isOk)
  })

  test('[F27] [F16] two clerks give the last seat to two entries: one has it', async ({ assert }) => {
    const by = await givenStaff('courses', 'clerk')
    const { session } = await givenDrawnLottery({ by, people: 4, session: { seats: 1 } })
    await CourseSession.query().where('id', session.id).update({ seats: 2 })
    const waiting = await Enrolment.query().where({ courseSessionId: session.id, state: 'waiting' })
    const clerks = [await givenStaff('courses', 'clerk'), await givenStaff('courses', 'clerk')]
    const results = await Promise.allSettled(
      clerks.map((one, index) => overrideLottery(session.id, { number: waiting[index]!.lotteryNumber!, to: 'won', reason: '誤りがあったため。' }, clerk(one)))
    )
    assert.equal(fulfilled(results), 1)
    assert.equal((await drawn(session.id)).taken, 2)
  })

  test('[F19] two clerks release the results: they are released once', async ({ assert }) => {
    const clerks = [await givenStaff('courses', 'clerk'), await givenStaff('courses', 'clerk')] as const
    const { session, applications } = await givenSelection({ people: 3, session: { seats: 2 } })
    await scoreAll(session, applications, [...clerks], [[90, 90], [80, 80], [70, 70]])
    whenSelectionCloses(session)
    const results = await Promise.allSettled(clerks.map((one) => releaseSelection(session.id, clerk(one))))
    assert.equal(fulfilled(results), 1)
    assert.equal(await steps('confirm'), 2)
    assert.equal(await steps('wait'), 1)
  })
})
