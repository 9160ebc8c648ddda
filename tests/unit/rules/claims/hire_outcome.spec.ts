import fc from 'fast-check'
import { test } from '@japa/runner'
import { missingDocuments } from '#rules/claims/documents'
import { answerProblem, checkDayOf } from '#rules/claims/hire_outcome'
import { termsOf } from '#tests/support/terms'
import { addDays, day } from '#values/day'

const start = day('2026-03-10')
const check = checkDayOf(start, 6)
const today = day('2026-10-01')

test.group('What became of a hire', () => {
  test('[F83] six months after 31 August is the last day of February', ({ assert }) => {
    assert.equal(checkDayOf(day('2026-08-31'), 6), '2027-02-28')
    assert.equal(check, '2026-09-10')
  })

  test('[F83] whoever left did so between the first day and today; any other day is refused', ({ assert }) => {
    assert.equal(answerProblem({ answer: 'left', leftOn: null }, start, today), 'left_on_missing')
    assert.isNull(answerProblem({ answer: 'employed', leftOn: null }, start, today))
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), (days) => {
        const leftOn = addDays(start, days)
        const problem = answerProblem({ answer: 'left', leftOn }, start, today)
        const expected = leftOn < start ? 'left_before_start' : leftOn > today ? 'left_later_than_today' : null
        assert.equal(problem, expected)
      }),
      { seed: 5, numRuns: 200 }
    )
  })
})

test.group('Proof of a hire', () => {
  test('[F83] whoever claims the fee of an agency proves the hire, before the decision and in the report', ({ assert }) => {
    const terms = termsOf('recruitment-cost', 2026)
    const missing = (stage: 'application' | 'report', category: string) =>
      missingDocuments(terms, stage, { kind: 'corporation', categories: [category] }, []).map(({ code }) => code)
    assert.includeMembers([...missing('application', 'referralFee'), ...missing('report', 'referralFee')], ['employment-contract'])
    assert.notInclude([...missing('application', 'jobAdvertising'), ...missing('report', 'jobAdvertising')], 'employment-contract')
  })
})
