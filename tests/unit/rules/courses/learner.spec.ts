import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import lecture from '#database/rulebooks/courses/lecture'
import protectedSeminar from '#database/rulebooks/courses/protected_seminar'
import youngPeople from '#database/rulebooks/courses/young_people'
import { factsAsked } from '#rules/courses/application_needs'
import { todosOf, type Standing } from '#rules/courses/learner_todos'
import { learnerTrack } from '#rules/courses/learner_track'
import { leavingCost } from '#rules/courses/leaving_cost'
import { isShared, itemsOf } from '#rules/courses/shared_items'
import { day } from '#values/day'
import { yen } from '#values/yen'
import { enrolmentWorkflow } from '#workflows/enrolment_workflow'

const at = DateTime.fromISO('2026-09-10T05:00:00Z')
const nothing: Standing = { state: 'confirmed', heldUntil: null, awaitsGuardian: false, hasMoved: false, freeUntil: at.plus({ days: 3 }), owesFee: false, isSurveyOpen: false }

test.group('What a learner has to do now', () => {
  test('{why}')
    .with([
      { why: 'nothing, with a seat and no more', facts: {}, does: [] },
      { why: 'answer an offer', facts: { state: 'offered', heldUntil: at.plus({ hours: 8 }) }, does: ['offer'] },
      { why: 'answer a nomination', facts: { state: 'nominated' }, does: ['nomination'] },
      { why: 'see to the guardian, whose word comes before the own', facts: { state: 'offered', awaitsGuardian: true }, does: ['guardian'] },
      { why: 'look at dates that moved, as long as leaving is free', facts: { hasMoved: true }, does: ['moved'] },
      { why: 'nothing about a move once the free time is over', facts: { hasMoved: true, freeUntil: at.minus({ seconds: 1 }) }, does: [] },
      { why: 'pay, and answer the survey', facts: { state: 'completed', owesFee: true, isSurveyOpen: true }, does: ['fee', 'survey'] },
    ] as const)
    .run(({ assert }, { facts, does }) => {
      const todos = todosOf({ ...nothing, ...(facts as Partial<Standing>) }, at)
      assert.deepEqual(todos.map(({ kind }) => kind), [...does])
    })
})

test.group('The track of a learner', () => {
  const days = { apply: day('2026-09-01'), decide: day('2026-09-02'), attend: day('2026-10-01'), complete: day('2026-10-02') }
  const statuses = (state: Parameters<typeof learnerTrack>[0]) => learnerTrack(state, days).map(({ status }) => status)

  test('stands at one station while something is to come, and at none when it has ended', ({ assert }) => {
    assert.deepEqual(statuses('waiting'), ['done', 'here', 'todo', 'todo'])
    assert.deepEqual(statuses('confirmed'), ['done', 'done', 'here', 'todo'])
    assert.deepEqual(statuses('completed'), ['done', 'done', 'done', 'done'])
    for (const state of ['declined', 'cancelled_by_office', 'absent', 'not_completed'] as const) assert.notInclude(statuses(state), 'here')
  })

  test('knows every state of the workflow, and the first day as soon as the seat is there', ({ assert }) => {
    for (const state of enrolmentWorkflow.stateNames) assert.lengthOf(learnerTrack(state, days), 4)
    assert.equal(learnerTrack('confirmed', days)[2]!.day, '2026-10-01')
    assert.isNull(learnerTrack('waiting', days)[2]!.day)
  })
})

test.group('[F22] What leaving costs', () => {
  const charge = (paidOn: string | null) => ({ amount: yen(2_001), paidOn })

  test('is nothing in time, half a late fee rounded down, and nothing where nothing was charged', ({ assert }) => {
    assert.deepEqual(leavingCost(charge(null), false, lecture.cancellation), { fee: yen(2_001), isPaid: false, refund: yen(2_001), kept: yen(0) })
    assert.deepEqual(leavingCost(charge('2026-09-01'), true, lecture.cancellation), { fee: yen(2_001), isPaid: true, refund: yen(1_000), kept: yen(1_001) })
    assert.deepEqual(leavingCost(charge('2026-09-01'), true, protectedSeminar.cancellation)!.refund, yen(0))
    assert.isNull(leavingCost(null, true, lecture.cancellation))
  })
})

test.group('[N9] What can be shared', () => {
  test('is each item on its own; that one takes part at all only where it is hidden', ({ assert }) => {
    assert.notInclude(itemsOf('ordinary'), 'participation')
    assert.include(itemsOf('protected'), 'participation')
    assert.isTrue(isShared({ shared: ['attendance'] }, 'attendance'))
    assert.isFalse(isShared({ shared: ['attendance'] }, 'certificate'))
    assert.isFalse(isShared({ shared: null }, 'attendance'))
  })
})

test.group('What an application asks', () => {
  test('is age and residence only where the kind turns on them', ({ assert }) => {
    assert.deepEqual(factsAsked(youngPeople), { bornOn: true, livesInWard: true, studiesInWard: true })
    assert.deepEqual(factsAsked(lecture), { bornOn: false, livesInWard: false, studiesInWard: false })
  })
})
