import { test } from '@japa/runner'
import fc from 'fast-check'
import { DateTime } from 'luxon'
import { completionOf, givesHours, ruleOf, type AttendedMeeting, type Performance } from '#rules/courses/completion'
import type { CompletionRule } from '#rules/courses/kind_definition'
import { netMinutes } from '#rules/courses/net_minutes'

const rule: CompletionRule = { presence: '4/5', missedMeetingsAtMost: null, assignment: false, testAtLeast: null }
const attended = (...minutes: (number | null)[]): AttendedMeeting[] => minutes.map((one) => ({ netMinutes: 120, minutes: one }))
const judged = (meetings: AttendedMeeting[], own: Partial<CompletionRule> = {}, more: Partial<Performance> = {}) =>
  completionOf({ meetings, assignment: null, test: null, ...more }, ruleOf(rule, own))

const meeting = fc.record({ netMinutes: fc.integer({ min: 1, max: 480 }), share: fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }) })
const performance = fc.record({
  meetings: fc.array(meeting, { minLength: 1, maxLength: 12 }).map((all) =>
    all.map(({ netMinutes: net, share }) => ({ netMinutes: net, minutes: share === null ? null : Math.floor((net * share) / 100) }))
  ),
  assignment: fc.option(fc.boolean(), { nil: null }),
  test: fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }),
})
const rules = fc.record({
  presence: fc.constantFrom('1/2' as const, '4/5' as const, '1/1' as const),
  missedMeetingsAtMost: fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }),
  assignment: fc.boolean(),
  testAtLeast: fc.option(fc.integer({ min: 1, max: 100 }), { nil: null }),
})
const RANK = { absent: 0, not_completed: 1, completed: 2, undecided: 3 }

test.group('修了の判定 | 第10条', () => {
  test('[F30] four fifths of the hours complete a lecture, a minute less does not', ({ assert }) => {
    assert.equal(judged(attended(120, 120, 120, 120, 0)).outcome, 'completed')
    assert.deepInclude(judged(attended(120, 120, 120, 119, 0)), { outcome: 'not_completed', missing: ['hours'], minutes: 479, netMinutes: 600 })
  })

  test('[F29] what is not recorded is not absence: the result stays open', ({ assert }) => {
    assert.deepInclude(judged(attended(120, null)), { outcome: 'undecided', open: ['attendance'] })
    assert.equal(judged(attended(0, 0)).outcome, 'absent')
    assert.equal(judged(attended(null, null)).outcome, 'undecided')
    assert.equal(judged([]).outcome, 'undecided')
  })

  test('[F30] missed meetings, assignment and test each count', ({ assert }) => {
    assert.deepEqual(judged(attended(120, 120, 120, 120, 0), { missedMeetingsAtMost: 0 }).missing, ['meetings'])
    assert.deepEqual(judged(attended(120), { assignment: true }).open, ['assignment'])
    assert.deepEqual(judged(attended(120), { assignment: true }, { assignment: false }).missing, ['assignment'])
    assert.deepEqual(judged(attended(120), { testAtLeast: 60 }, { test: 59 }).missing, ['test'])
    assert.equal(judged(attended(120), { testAtLeast: 60, assignment: true }, { test: 60, assignment: true }).outcome, 'completed')
  })

  test('[F30] who falls short of the hours is not asked for a test', ({ assert }) => {
    assert.equal(judged(attended(120, 0), { testAtLeast: 60, assignment: true }).outcome, 'not_completed')
    assert.deepEqual(judged(attended(120), { testAtLeast: 60, assignment: true }, { test: 10 }).missing, ['test'])
  })

  test('[F30] twelve hours with lunch are nine and a half: no hours certificate', ({ assert }) => {
    const from = DateTime.fromISO('2026-09-10T00:00:00Z')
    const days = [0, 1].map((day) => ({ startsAt: from.plus({ days: day }), endsAt: from.plus({ days: day, hours: 6 }), breakMinutes: 75 }))
    const net = days.reduce((total, one) => total + netMinutes(one), 0)

    assert.equal(net, 570)
    assert.isFalse(givesHours(net, 10))
    assert.isTrue(givesHours(600, 10))
    assert.isFalse(givesHours(6_000, null))
  })

  test('[F30] a rule of the course stands in place of its kind’s, as far as it goes', ({ assert }) => {
    assert.deepEqual(ruleOf(rule, { testAtLeast: 70 }), { ...rule, testAtLeast: 70 })
    assert.deepEqual(ruleOf(rule, null), rule)
  })

  test('[F30] more minutes never make a result worse', ({ assert }) => {
    fc.assert(
      fc.property(performance, rules, fc.nat(), (facts, own, which) => {
        if (facts.meetings.some(({ minutes }) => minutes === null)) return
        const better = facts.meetings.map((one, index) => (index === which % facts.meetings.length ? { ...one, minutes: one.netMinutes } : one))
        assert.isAtLeast(RANK[completionOf({ ...facts, meetings: better }, own).outcome], RANK[completionOf(facts, own).outcome])
      }),
      { seed: 1, numRuns: 2_000 }
    )
  })

  test('[F29] the order of the meetings decides nothing, and something unrecorded never decides', ({ assert }) => {
    fc.assert(
      fc.property(performance, rules, (facts, own) => {
        const found = completionOf(facts, own)
        assert.deepEqual(completionOf({ ...facts, meetings: facts.meetings.toReversed() }, own), found)
        if (facts.meetings.some(({ minutes }) => minutes === null)) assert.equal(found.outcome, 'undecided')
        assert.equal(found.missing.length > 0, found.outcome === 'not_completed')
        assert.equal(found.open.length > 0, found.outcome === 'undecided')
      }),
      { seed: 2, numRuns: 2_000 }
    )
  })

  test('[F30] a completed course has enough hours, and all that it asks for is recorded', ({ assert }) => {
    fc.assert(
      fc.property(performance, rules, (facts, own) => {
        const { outcome, minutes, netMinutes: net } = completionOf(facts, own)
        if (outcome !== 'completed') return
        const [over, under] = own.presence.split('/').map(Number) as [number, number]
        assert.isAtLeast(minutes * under, net * over)
        if (own.assignment) assert.isTrue(facts.assignment)
        if (own.testAtLeast !== null) assert.isAtLeast(facts.test!, own.testAtLeast)
      }),
      { seed: 3, numRuns: 2_000 }
    )
  })
})
