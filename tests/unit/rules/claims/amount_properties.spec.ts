import { test } from '@japa/runner'
import fc from 'fast-check'
import { grantableAmount } from '#rules/claims/grantable_amount'
import type { CostLine } from '#rules/claims/cost_line'
import { tierOf } from '#rules/claims/tier_of'
import { readReceipt } from '#tests/support/receipt_reader'
import { termsOf } from '#tests/support/terms'
import { yen } from '#values/yen'

const programmes = ['recruitment-cost', 'training-fee', 'qualification', 'exhibition', 'association-activities'].map((code) => termsOf(code, 2026))

/** A claim under one of the programmes, with costs of its categories. */
const claim = fc.constantFrom(...programmes).chain((terms) =>
  fc.record({
    terms: fc.constant(terms),
    certified: fc.boolean(),
    employees: fc.option(fc.integer({ min: 0, max: 300 })),
    lines: fc.array(lineOf(Object.keys(terms.categories)), { minLength: 1, maxLength: 12 }),
    taken: fc.record({ total: fc.integer({ min: 0, max: 1_500_000 }), shares: fc.constant({} as Record<string, number>) }),
  })
)

function lineOf(categories: string[]): fc.Arbitrary<CostLine> {
  return fc.record({
    category: fc.constantFrom(...categories),
    amount: fc.oneof(fc.integer({ min: 0, max: 3_000_000 }), fc.integer({ min: 0, max: 9_999_999_999 })).map(yen),
    person: fc.constantFrom('A', 'B', 'C', null),
    participantShare: fc.integer({ min: 0, max: 100_000 }).map(yen),
  })
}

const explained = ({ terms, certified, employees, lines, taken }: typeof claim extends fc.Arbitrary<infer Claim> ? Claim : never) =>
  grantableAmount(lines, tierOf(terms, certified), terms, taken, { regularEmployees: employees })

test.group('Every amount explains itself', () => {
  test('[N2] [F53] for 1,000 random claims the printed receipt, read by itself, gives the amount to the yen', ({ assert }) => {
    fc.assert(
      fc.property(claim, (one) => {
        const explanation = explained(one)
        assert.equal(readReceipt(explanation), explanation.amount)
        assert.equal(explanation.lines.reduce((sum, { amount }) => sum + amount, 0), explanation.amount)
        assert.isTrue(explanation.lines.every(({ amount, article }) => Number.isSafeInteger(amount) && article.startsWith('第')))
      }),
      { seed: 5, numRuns: 1_000 }
    )
  })

  test('[F50] never above what is left of the caps, never a part of the unit, never negative', ({ assert }) => {
    fc.assert(
      fc.property(claim, (one) => {
        const { amount } = explained(one)
        const { caps } = tierOf(one.terms, one.certified)
        assert.isAtMost(amount, Math.max(0, caps.total - one.taken.total))
        assert.equal(amount % one.terms.rounding.unit, 0)
        assert.isAtLeast(amount, 0)
      }),
      { seed: 6, numRuns: 1_000 }
    )
  })

  test('[F50] a further cost never lowers the amount, and earlier claims never raise it', ({ assert }) => {
    fc.assert(
      fc.property(claim, (one) => {
        const fewer = { ...one, lines: one.lines.slice(1) }
        assert.isAtLeast(explained(one).amount, explained(fewer).amount)
        assert.isAtMost(explained(one).amount, explained({ ...one, taken: { total: 0, shares: {} } }).amount)
      }),
      { seed: 7, numRuns: 1_000 }
    )
  })

  test('[F50] the ordinance written out a second way gives the same', ({ assert }) => {
    const terms = termsOf('recruitment-cost', 2026)
    const amounts = fc.integer({ min: 0, max: 4_000_000 })
    fc.assert(
      fc.property(amounts, amounts, amounts, fc.boolean(), (referral, advertising, fair, certified) => {
        const [over, under, capReferral, capOutreach, capTotal] = certified ? [3, 4, 1_250_000, 500_000, 1_250_000] : [2, 3, 1_000_000, 400_000, 1_000_000]
        const part = (cost: number, cap: number) => Math.min(Math.floor((cost * over!) / under!), cap)
        const sum = Math.min(part(referral, capReferral!) + part(advertising + fair, capOutreach!), capTotal!)
        const lines = Object.entries({ referralFee: referral, jobAdvertising: advertising, jobFair: fair }).map(([category, amount]) => ({ category, amount: yen(amount) }))
        assert.equal(grantableAmount(lines, tierOf(terms, certified), terms).amount, sum - (sum % 1_000))
      }),
      { seed: 8, numRuns: 2_000 }
    )
  })
})
