import { test } from '@japa/runner'
import fc from 'fast-check'
import { fieldGaps } from '#rules/certifications/gap'
import { smallScheme } from '#tests/support/small_scheme'

const childcare = (answers: Record<string, string>, proved: string[] = []) => fieldGaps(smallScheme, answers, proved)[0]!

test.group('What is missing to pass', () => {
  test('[F91] says must-haves, points, records, and what would bring points', ({ assert }) => {
    const gap = childcare({ C4: '12' })
    assert.deepEqual(gap.mustHaves, ['C1'])
    assert.deepInclude(gap, { pointsMissing: 5, recordsMissing: 1, records: ['C2'], isClosed: false })
    assert.deepEqual(gap.bringers, [
      { item: 'C1', points: 2 },
      { item: 'C3', points: 2 },
      { item: 'C5', points: 2 },
      { item: 'C2', points: 3 },
    ])
  })

  test('[F91] what excludes a better answer brings nothing', ({ assert }) => {
    assert.notInclude(
      childcare({ C3: '30' }).bringers.map(({ item }) => item),
      'C4'
    )
  })

  test('[F91] only the evidence is missing, then nothing', ({ assert }) => {
    const answers = { C1: 'yes', C2: '1', C4: '10' }
    assert.deepInclude(childcare(answers), { evidenceMissing: ['C1'], pointsMissing: 0, isClosed: false })
    assert.isTrue(childcare(answers, ['C1']).isClosed)
  })

  test('[F91] a text that is written may still bring its points, one that is not is missing', ({ assert }) => {
    const [, story] = fieldGaps(smallScheme, { S1: '取組' }, [])
    assert.deepInclude(story!, { pointsMissing: 1, mustHaves: [], recordsMissing: 0 })
    assert.deepEqual(story!.bringers, [{ item: 'S2', points: 4 }])
    assert.isTrue(fieldGaps(smallScheme, { S1: '取組', S2: '取組' }, [])[1]!.isClosed)
  })

  test('[F91] a field that passes has no gap but evidence', ({ assert }) => {
    const answer = fc.record({
      C1: fc.constantFrom('yes', 'no'),
      C2: fc.constantFrom('0', '1'),
      C3: fc.constantFrom('0', '40'),
      C5: fc.constantFrom('10', '50'),
    })
    fc.assert(fc.property(answer, (answers) => assert.equal(childcare(answers, ['C1']).isClosed, childcare(answers).score.passes)))
  })
})
