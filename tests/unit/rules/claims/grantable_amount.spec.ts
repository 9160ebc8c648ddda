import { test } from '@japa/runner'
import { finalisedAmount } from '#rules/claims/finalised_amount'
import { grantableAmount } from '#rules/claims/grantable_amount'
import { tierOf } from '#rules/claims/tier_of'
import { termsOf } from '#tests/support/terms'
import { vectors } from '#tests/support/vectors'
import { yen } from '#values/yen'

const terms = termsOf('recruitment-cost', 2026)
const costs = (...pairs: [string, number][]) => pairs.filter(([, amount]) => amount > 0).map(([category, amount]) => ({ category, amount: yen(amount) }))
const granted = (lines: ReturnType<typeof costs>, certified = false, taken?: Parameters<typeof grantableAmount>[3]) =>
  grantableAmount(lines, tierOf(terms, certified), terms, taken)
const cutsOf = ({ lines }: ReturnType<typeof granted>) => lines.filter(({ amount }) => amount < 0)

test.group('補助金の額 | 第5条', () => {
  test('[F50] {case}')
    .with(vectors.recruitmentCost)
    .run(({ assert }, { referralExTax, adFairExTax, tier, grant_roundTotalOnly: expected }) => {
      assert.equal(granted(costs(['referralFee', referralExTax], ['jobAdvertising', adFairExTax]), tier === 'wlb').amount, expected)
    })

  test('[F50] the portions are added before anything is dropped', ({ assert }) => {
    const explanation = granted(costs(['referralFee', 100_000], ['jobFair', 200_000]))
    assert.equal(explanation.amount, 199_000)
    assert.deepEqual(explanation.shares, { referralFee: 66_666, outreach: 133_333 })
    assert.deepEqual(cutsOf(explanation).map(({ amount, article }) => [amount, article]), [[-999, '第5条第3項']])
  })

  test('[F50] two categories of one group share its cap', ({ assert }) => {
    const explanation = granted(costs(['jobAdvertising', 450_000], ['jobFair', 450_000]))
    assert.equal(explanation.amount, 400_000)
    assert.lengthOf(explanation.lines, 2)
    assert.include(explanation.lines[0]!.label.ja, '求人広告掲載料・採用説明会出展経費 900,000円 × 2/3')
  })

  test('[F53] every cut is a line of its own with its article', ({ assert }) => {
    const explanation = granted(costs(['referralFee', 2_000_001], ['jobAdvertising', 900_000]), true)
    assert.deepEqual(explanation.lines.map(({ amount }) => amount), [1_500_000, -250_000, 675_000, -175_000, -500_000])
    assert.isTrue(cutsOf(explanation).every(({ article }) => article === '第5条第2項'))
    assert.equal(explanation.amount, 1_250_000)
  })

  test('[N1] 600,000 and 300,000 yen give 600,000; to a certified company 675,000', ({ assert }) => {
    const lines = costs(['referralFee', 600_000], ['jobAdvertising', 300_000])
    assert.deepEqual([granted(lines).amount, granted(lines, true).amount], [600_000, 675_000])
  })

  test('[F34] before the certified tier existed, a certificate changed nothing', ({ assert }) => {
    const former = termsOf('recruitment-cost', 2024)
    const lines = costs(['referralFee', 600_000])
    assert.equal(tierOf(former, true).name, 'standard')
    assert.equal(grantableAmount(lines, tierOf(former, true), former).amount, 400_000)
  })

  test('a cost of another programme is refused', ({ assert }) => {
    assert.throws(() => granted(costs(['boothFee', 1])), RangeError)
  })
})

test.group('年度の上限を分け合う', () => {
  const first = granted(costs(['referralFee', 900_000], ['jobAdvertising', 450_000]))

  test('[F48] what earlier claims took is gone from group and total', ({ assert }) => {
    const taken = { shares: first.shares, total: first.amount }
    const second = granted(costs(['referralFee', 900_000], ['jobAdvertising', 450_000]), false, taken)
    assert.deepEqual([first.amount, second.amount], [900_000, 100_000])
    assert.include(second.lines.at(-1)!.label.ja, '他の申請で使用済み 900,000円')
  })

  test('[F48] a later certified claim has the caps of its own tier', ({ assert }) => {
    const second = granted(costs(['referralFee', 900_000]), true, { shares: first.shares, total: first.amount })
    assert.equal(second.amount, 350_000)
  })

  test('[F48] nothing is left, nothing is owed', ({ assert }) => {
    const second = granted(costs(['referralFee', 900_000]), false, { shares: { referralFee: 1_000_000 }, total: 1_000_000 })
    assert.equal(second.amount, 0)
    assert.equal(second.lines.reduce((sum, { amount }) => sum + amount, 0), 0)
  })
})

test.group('額の確定 | 第10条', () => {
  test('[F80] the lesser of what was granted and what the accepted costs give', ({ assert }) => {
    const recalculated = granted(costs(['referralFee', 600_000]))
    assert.equal(finalisedAmount(yen(500_000), recalculated).amount, 400_000)
    assert.equal(finalisedAmount(yen(400_000), recalculated).amount, 400_000)
    assert.deepEqual(finalisedAmount(yen(300_000), recalculated).lines.at(-1), {
      label: { ja: '交付決定額 300,000円 が上限', en: 'Not above the amount granted, ¥300,000' },
      article: '第10条',
      amount: -100_000,
    })
  })
})

test.group('ほかの計算式', () => {
  test('[P11] the fee less what the participant pays, to the yen', ({ assert }) => {
    const training = termsOf('training-fee', 2026)
    const line = (amount: number, share: number) => ({ category: 'courseFee', amount: yen(amount), participantShare: yen(share) })
    const { amount, lines } = grantableAmount([line(24_001, 8_000), line(5_000, 5_000)], tierOf(training, false), training)
    assert.equal(amount, 16_001)
    assert.deepEqual(lines.map((one) => one.amount), [29_001, -13_000])
  })

  test('[P5] a cap for each person, and one for the company by headcount: {why}')
    .with([
      { why: 'one person', people: { A: 150_000 }, employees: 10, expected: 75_000 },
      { why: 'one person above the cap', people: { A: 250_000 }, employees: 10, expected: 100_000 },
      { why: 'five people in a company of 29', people: { A: 1e6, B: 1e6, C: 1e6, D: 1e6, E: 1e6 }, employees: 29, expected: 300_000 },
      { why: 'five people in a company of 30', people: { A: 1e6, B: 1e6, C: 1e6, D: 1e6, E: 1e6 }, employees: 30, expected: 400_000 },
      { why: 'five people in a company of 50', people: { A: 1e6, B: 1e6, C: 1e6, D: 1e6, E: 1e6 }, employees: 50, expected: 500_000 },
      { why: 'an unknown headcount has the lowest cap', people: { A: 1e6, B: 1e6, C: 1e6, D: 1e6 }, employees: null, expected: 300_000 },
    ])
    .run(({ assert }, { people, employees, expected }) => {
      const qualification = termsOf('qualification', 2026)
      const lines = Object.entries(people).map(([person, amount]) => ({ category: 'examFee', person, amount: yen(amount!) }))
      const { amount } = grantableAmount(lines, tierOf(qualification, false), qualification, undefined, { regularEmployees: employees })
      assert.equal(amount, expected)
    })

  test('[P5] the cap of a person holds for the fiscal year', ({ assert }) => {
    const qualification = termsOf('qualification', 2026)
    const claim = (taken?: Parameters<typeof grantableAmount>[3]) =>
      grantableAmount([{ category: 'examFee', person: 'A', amount: yen(120_000) }], tierOf(qualification, false), qualification, taken, { regularEmployees: 10 })
    const first = claim()
    assert.deepEqual([first.amount, claim({ shares: first.shares, total: first.amount }).amount], [60_000, 40_000])
  })

  test('[P14] a programme of another direction by data alone', ({ assert }) => {
    const exhibition = termsOf('exhibition', 2026)
    const lines = costs(['boothFee', 440_000], ['boothDecoration', 300_000])
    assert.equal(grantableAmount(lines, tierOf(exhibition, false), exhibition).amount, 250_000)
  })
})
