import { test } from '@japa/runner'
import fc from 'fast-check'
import { combinedOf, drawLottery, sha256, ticketOf, type Drawn, type LotteryEntry, type LotteryTerms } from '#rules/courses/lottery'

const SEED = { seed: 20_261_122 }
const LIMIT = { companyCap: null, held: {}, hasWaitingList: true }
const won = (drawn: Drawn[]) => drawn.filter(({ result }) => result === 'won').map(({ number }) => number)

const people = (count: number, priority = 10): LotteryEntry[] =>
  Array.from({ length: count }, (_, index) => ({ number: index + 1, mark: `M${index + 1}`, priority, places: [{ class: 'wardSme', company: null }] }))

const place = fc.record({ class: fc.constantFrom('wardSme', 'outside'), company: fc.constantFrom('A', 'B', null) })
const list = fc
  .array(fc.record({ priority: fc.constantFrom(10, 11, 20, 30), places: fc.array(place, { maxLength: 3 }) }), { minLength: 1, maxLength: 40 })
  .map((rows) => rows.map((row, index): LotteryEntry => ({ ...row, number: index + 1, mark: `M${index + 1}` })))
const terms: fc.Arbitrary<LotteryTerms> = fc.record({
  limits: fc.tuple(fc.record({ class: fc.constant(null), seats: fc.nat(30) }), fc.record({ class: fc.constant('outside'), seats: fc.nat(10) })),
  companyCap: fc.option(fc.integer({ min: 1, max: 6 })),
  held: fc.record({ A: fc.nat(3) }),
  hasWaitingList: fc.boolean(),
})
const combined = fc.stringMatching(/^[0-9a-f]{64}$/)

test.group('The lottery', () => {
  test('[N10] [F27] seed and value make one number, and each mark its ticket, by the standard functions alone', ({ assert }) => {
    assert.equal(sha256('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    assert.equal(combinedOf('Jefe', 'what do ya want for nothing?'), '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843', 'RFC 4231')
    assert.equal(ticketOf('ab', 'c'), sha256('abc'))
  })

  test('[N10] [F27] a class before another is served first, whatever its tickets', ({ assert }) => {
    const entries = [...people(20, 20), ...people(5, 10).map((entry) => ({ ...entry, number: entry.number + 20, mark: `N${entry.number}` }))]
    const drawn = drawLottery('x', entries, { ...LIMIT, limits: [{ class: null, seats: 8 }] })

    assert.sameMembers(drawn.slice(0, 5).map(({ number }) => number), [21, 22, 23, 24, 25])
    assert.lengthOf(won(drawn), 8)
    assert.deepEqual(drawn.slice(8).map(({ place: at }) => at), Array.from({ length: 17 }, (_, index) => index + 1))
  })

  test('[N10] no limit is exceeded, groups come together or not at all, and nobody who fits is left out, in 2,000 random lists', ({ assert }) => {
    fc.assert(
      fc.property(combined, list, terms, (key, entries, given) => {
        const drawn = drawLottery(key, entries, given)
        assert.sameMembers(drawn.map(({ number }) => number), entries.map(({ number }) => number))
        const places = won(drawn).flatMap((number) => entries[number - 1]!.places)
        for (const limit of given.limits) assert.isAtMost(places.filter((one) => limit.class === null || one.class === limit.class).length, limit.seats)
        if (given.companyCap !== null) {
          for (const letter of ['A', 'B']) {
            const taken = places.filter(({ company }) => company === letter).length
            if (taken > 0) assert.isAtMost(taken + (given.held[letter] ?? 0), given.companyCap)
          }
        }
        for (const { number, result } of drawn) {
          const size = entries[number - 1]!.places.length
          assert.equal(result === 'withdrawn', size === 0)
          if (result === 'waiting' || result === 'lost') assert.equal(result, given.hasWaitingList ? 'waiting' : 'lost')
        }
      }),
      { ...SEED, numRuns: 2_000 }
    )
  })

  test('[N10] the order of the list does not matter, and a withdrawal moves nobody but those who wait for the seat', ({ assert }) => {
    fc.assert(
      fc.property(combined, fc.integer({ min: 2, max: 30 }), fc.nat(29), fc.nat(12), (key, count, at, seats) => {
        const entries = people(count)
        const given = { ...LIMIT, limits: [{ class: null, seats }] }
        const drawn = drawLottery(key, entries, given)
        assert.deepEqual(drawLottery(key, [...entries].reverse(), given), drawn)

        const gone = (at % count) + 1
        const without = drawLottery(key, entries.map((entry) => (entry.number === gone ? { ...entry, places: [] } : entry)), given)
        assert.deepEqual(without.map(({ number, ticket }) => [number, ticket]), drawn.map(({ number, ticket }) => [number, ticket]))
        const [before, after] = [won(drawn), won(without)]
        assert.isTrue(before.filter((number) => number !== gone).every((number) => after.includes(number)), 'who had won has still won')
        assert.isAtMost(after.filter((number) => !before.includes(number)).length, before.includes(gone) ? 1 : 0)
      }),
      { ...SEED, numRuns: 500 }
    )
  })

  test('[N10] another mark gives that entry another ticket and leaves every other ticket as it was', ({ assert }) => {
    fc.assert(
      fc.property(combined, fc.integer({ min: 2, max: 30 }), (key, count) => {
        const entries = people(count)
        const other = entries.map((entry) => (entry.number === 1 ? { ...entry, mark: 'another' } : entry))
        const rest = (drawn: Drawn[]) => drawn.filter(({ number }) => number !== 1).map(({ number, ticket }) => [number, ticket])
        const given = { ...LIMIT, limits: [{ class: null, seats: 3 }] }
        assert.deepEqual(rest(drawLottery(key, other, given)), rest(drawLottery(key, entries, given)))
      }),
      { ...SEED, numRuns: 300 }
    )
  })

  test('[N10] over 10,000 draws everybody of a class wins equally often, wherever in the list (χ², p > 0.01)', ({ assert }) => {
    const [count, seats, draws] = [20, 5, 10_000]
    const wins = new Array<number>(count + 1).fill(0)
    const entries = people(count)
    for (let draw = 0; draw < draws; draw += 1) {
      const key = combinedOf(sha256(`seed ${draw}`), '38,471.20')
      for (const number of won(drawLottery(key, entries, { ...LIMIT, limits: [{ class: null, seats }] }))) wins[number]! += 1
    }
    const expected = (draws * seats) / count
    // Seats of one draw are not independent: (1 − k ÷ n) · n ÷ (n − 1) makes the sum follow χ² with n − 1 degrees of freedom.
    const spread = (expected * (1 - seats / count) * count) / (count - 1)
    const chiSquare = wins.slice(1).reduce((sum, times) => sum + (times - expected) ** 2 / spread, 0)

    assert.equal(wins.reduce((sum, times) => sum + times, 0), draws * seats)
    assert.isBelow(chiSquare, 36.19, 'the 99 % point of χ² with 19 degrees of freedom')
  })
})
