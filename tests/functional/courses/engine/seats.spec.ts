import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { applyForSeat } from '#actions/courses/apply_for_seat'
import { acceptSeat } from '#actions/courses/accept_seat'
import { cancelEnrolment } from '#actions/courses/cancel_enrolment'
import Enrolment from '#models/enrolment'
import { givenEmployee, givenSession } from '#tests/support/courses'
import { freezeClock } from '#tests/support/clock'
import { actorOf, givenLearner } from '#tests/support/engine'

test.group('Seats', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F16] whoever comes while there is a seat has it; the next one waits; a cancelled seat is offered to them', async ({ assert }) => {
    const session = await givenSession({ session: { seats: 1 } })
    const [one, other] = [await givenLearner(), (await givenEmployee()).user]
    const first = await applyForSeat(session.id, {}, actorOf(one))
    const second = await applyForSeat(session.id, {}, actorOf(other))
    assert.deepEqual([first.state, second.state], ['confirmed', 'waiting'])

    await cancelEnrolment(first.id, actorOf(one))
    await second.refresh()
    assert.equal(second.state, 'offered')
    await acceptSeat(second.id, actorOf(other))
    assert.equal((await Enrolment.findOrFail(second.id)).state, 'confirmed')
    await session.refresh()
    assert.deepEqual([session.taken, session.waiting], [1, 0])
  })
})
