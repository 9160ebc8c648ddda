import { test } from '@japa/runner'
import fc from 'fast-check'
import { bindingLimit, countsFor, freeSeats, type SeatPool } from '#rules/courses/binding_limit'
import { allocate, type Waiting } from '#rules/courses/seat_allocation'

const entry = (id: number, facts: Partial<Waiting> = {}): Waiting => ({ id, seats: 1, audienceClass: null, companyId: null, groupId: null, ...facts })
const ids = (entries: Waiting[]) => entries.map(({ id }) => id)
const room = (seats: number, taken = 0): SeatPool => ({ seats, taken })

test.group('Seats from several limits', () => {
  test('[F15] the tightest limit binds, and is named', ({ assert }) => {
    const session = { ...room(30, 10), name: 'session' }
    const machines = { ...room(12, 12), name: 'machines' }

    assert.equal(bindingLimit([session, machines], { seats: 1, audienceClass: null })?.name, 'machines')
    assert.equal(bindingLimit([{ ...session, taken: 30 }, machines], { seats: 1, audienceClass: null })?.name, 'session', 'the first of equals')
    assert.isNull(bindingLimit([session], { seats: 20, audienceClass: null }))
    assert.equal(bindingLimit([session], { seats: 21, audienceClass: null })?.name, 'session')
  })

  test('[F15] the share of an audience counts that audience alone', ({ assert }) => {
    const pools = [room(30), { ...room(5, 5), audienceClass: 'outside' }]

    assert.isNotNull(bindingLimit(pools, { seats: 1, audienceClass: 'outside' }))
    assert.isNull(bindingLimit(pools, { seats: 1, audienceClass: 'wardSme' }))
    assert.deepEqual([freeSeats(pools, 'outside'), freeSeats(pools, 'wardSme'), freeSeats(pools)], [0, 30, 30])
  })
})

test.group('Who gets the free seats', () => {
  test('[N11] in the order of the queue, as many as there are', ({ assert }) => {
    assert.deepEqual(ids(allocate([entry(3), entry(1), entry(2)], [room(10, 8)], null)), [3, 1])
  })

  test('[F26] three together or none; a smaller entry behind uses what they cannot, and they keep their place', ({ assert }) => {
    const trio = [1, 2, 3].map((id) => entry(id, { groupId: 7 }))

    assert.deepEqual(ids(allocate([...trio, entry(4)], [room(10, 8)], null)), [4])
    assert.deepEqual(ids(allocate([...trio, entry(4)], [room(10, 7)], null)), [1, 2, 3])
    assert.deepEqual(ids(allocate([entry(1, { seats: 3 }), entry(4)], [room(10, 8)], null)), [4], 'so it is for three tickets in one hand')
  })

  test('[F20] [N12] a company at its cap is passed over until the release', ({ assert }) => {
    const queue = [entry(1, { companyId: 1 }), entry(2, { companyId: 1 }), entry(3, { companyId: 2 })]

    assert.deepEqual(ids(allocate(queue, [room(10)], { seats: 5, held: new Map([[1, 4]]) })), [1, 3])
    assert.deepEqual(ids(allocate(queue, [room(10)], null)), [1, 2, 3])
  })

  test('[F15] [F26] no limit is ever exceeded, groups stay whole, and nobody who fits is left out', ({ assert }) => {
    fc.assert(
      fc.property(queues, pools, caps, (queue, limits, cap) => {
        const chosen = allocate(queue, limits, cap)
        const after = limits.map((pool) => ({ ...pool, taken: pool.taken + seatsOf(chosen.filter((one) => countsFor(pool, one))) }))
        for (const { seats, taken } of after) assert.isAtMost(taken, seats)
        for (const id of companies(queue)) if (cap) assert.isAtMost((cap.held.get(id) ?? 0) + seatsOf(chosen.filter(({ companyId }) => companyId === id)), Math.max(cap.seats, cap.held.get(id) ?? 0))
        for (const { groupId } of chosen) if (groupId !== null) assert.lengthOf(chosen.filter((one) => one.groupId === groupId), queue.filter((one) => one.groupId === groupId).length)

        const held = new Map(companies(queue).map((id) => [id, (cap?.held.get(id) ?? 0) + seatsOf(chosen.filter(({ companyId }) => companyId === id))]))
        const rest = queue.filter((one) => !chosen.includes(one))
        assert.isEmpty(allocate(rest, after, cap && { ...cap, held }), 'a second round would find nothing')
      }),
      { seed: 20260910, numRuns: 2000 }
    )
  })
})

const seatsOf = (entries: Waiting[]) => entries.reduce((sum, { seats }) => sum + seats, 0)
const companies = (queue: Waiting[]) => [...new Set(queue.flatMap(({ companyId }) => companyId ?? []))]

const queues = fc
  .array(
    fc.record({
      seats: fc.integer({ min: 1, max: 3 }),
      audienceClass: fc.constantFrom('wardSme', 'outside'),
      companyId: fc.option(fc.integer({ min: 1, max: 3 })),
      groupId: fc.option(fc.integer({ min: 1, max: 4 })),
    }),
    { maxLength: 15 }
  )
  .map((entries) => entries.map((facts, index) => entry(index + 1, facts)))

const pools = fc
  .tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 4 }))
  .map(([session, machines, share]) => [room(session), room(machines), { ...room(share), audienceClass: 'outside' }])

const caps = fc.option(fc.integer({ min: 1, max: 4 }).map((seats) => ({ seats, held: new Map([[1, 2]]) })))
