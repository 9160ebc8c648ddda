import { test } from '@japa/runner'
import fc from 'fast-check'
import { fieldScores, ownScores, reachableMaximum } from '#rules/certifications/score'
import { smallScheme } from '#tests/support/small_scheme'

const childcare = (answers: Record<string, string>) => ownScores(smallScheme, answers)[0]!
const all = { C1: 'yes', C2: '1', C3: '30', C4: '30', C5: '10' }

test.group('Points of a field', () => {
  test('[F90] of items that exclude each other only the best counts', ({ assert }) => {
    assert.equal(reachableMaximum(smallScheme, 'childcare'), 10)
    assert.equal(childcare(all).points, 10)
    assert.equal(childcare({ ...all, C3: '29' }).points, 8)
  })

  test('[F90] three fifths are enough, one point less is not', ({ assert }) => {
    assert.deepInclude(childcare({ C1: 'yes', C2: '1', C4: '10' }), { points: 6, needed: 6, passes: true })
    assert.deepInclude(childcare({ C1: 'yes', C2: '1' }), { points: 5, passes: false, mayStillPass: false })
  })

  test('[F90] a must-have that is missing fails a field of many points', ({ assert }) => {
    assert.deepInclude(childcare({ ...all, C1: 'no' }), { points: 8, mustHavesMissing: ['C1'], passes: false })
  })

  test('[F90] rules without a record do not pass', ({ assert }) => {
    assert.deepInclude(childcare({ ...all, C2: '0' }), { points: 7, recordsMet: 0, recordsNeeded: 1, passes: false })
  })

  test('[F91] texts stay open until reviewers give their points', ({ assert }) => {
    const [, story] = ownScores(smallScheme, { S1: '取組', S2: '取組' })
    assert.deepInclude(story!, { points: 0, openPoints: 8, mustHavesMissing: [], passes: false, mayStillPass: true })
    const [, judged] = fieldScores(smallScheme, ({ code }) => (code === 'S1' ? 2 : 3))
    assert.deepInclude(judged!, { points: 5, needed: 5, openPoints: 0, passes: true })
    const [, refused] = fieldScores(smallScheme, ({ code }) => (code === 'S1' ? 0 : 4))
    assert.deepInclude(refused!, { mustHavesMissing: ['S1'], passes: false, mayStillPass: false })
  })

  test('[F91] a field without items never passes', ({ assert }) => {
    const [empty] = ownScores({ ...smallScheme, items: [], pass: { ...smallScheme.pass, recordsAtLeast: 0 } }, {})
    assert.deepInclude(empty!, { maximum: 0, passes: false })
  })

  test('[F91] points stay between nothing and the maximum; one more answer never costs any', ({ assert }) => {
    const codes = ['C1', 'C2', 'C3', 'C4', 'C5'] as const
    fc.assert(
      fc.property(fc.subarray([...codes]), fc.constantFrom(...codes), (some, more) => {
        const given = (which: readonly string[]) =>
          childcare(Object.fromEntries(Object.entries(all).filter(([code]) => which.includes(code))))
        const [before, after] = [given(some), given([...some, more])]
        assert.isTrue(before.points >= 0 && before.points <= before.maximum)
        assert.isTrue(after.points >= before.points && (!before.passes || after.passes))
        assert.isTrue(!before.passes || before.mayStillPass)
      })
    )
  })
})
