import { test } from '@japa/runner'
import { estimate, type EnteredCost, type EstimateRequest } from '#rules/claims/estimate'
import { decodeAnswers, encodeAnswers } from '#rules/claims/estimate_answers'
import { estimateForm } from '#rules/claims/estimate_form'
import { nearestChange } from '#rules/claims/nearest_change'
import { fulfilling, termsOf } from '#tests/support/terms'
import { day } from '#values/day'
import { yen } from '#values/yen'

const terms = termsOf('recruitment-cost', 2026)
const cost = (category: string, amount: number, more: Partial<EnteredCost> = {}): EnteredCost => ({
  category,
  amount: yen(amount),
  tax: 'excluded',
  taxRate: null,
  person: null,
  participantShare: null,
  ...more,
})
const request: EstimateRequest = {
  appliedOn: day('2026-06-01'),
  certified: false,
  company: fulfilling,
  costs: [cost('referralFee', 600_000), cost('jobAdvertising', 300_000)],
}

test.group('試算', () => {
  test('[F45] [N1] outcome, amount, gain and documents', ({ assert }) => {
    const found = estimate(request, terms)
    assert.isTrue(found.eligible)
    assert.equal(found.explanation.amount, 600_000)
    assert.deepEqual(found.withCertification, { amount: 675_000, gain: 75_000 })
    assert.include(found.documents.map(({ code }) => code), 'registry-certificate')
  })

  test('[F34] a certified company is in its tier and has nothing more to gain', ({ assert }) => {
    const found = estimate({ ...request, certified: true }, terms)
    assert.deepEqual([found.tier.name, found.explanation.amount, found.withCertification], ['certified', 675_000, null])
  })

  test('terms without a certified tier promise nothing', ({ assert }) => {
    assert.isNull(estimate({ ...request, appliedOn: day('2024-06-01') }, termsOf('recruitment-cost', 2024)).withCertification)
  })

  test('[F51] amounts with tax are taken without it, line by line', ({ assert }) => {
    const costs = [cost('jobAdvertising', 165_000, { tax: 'included', taxRate: 10 }), cost('jobFair', 54_000, { tax: 'included', taxRate: 8 })]
    assert.equal(estimate({ ...request, costs }, terms).explanation.amount, 133_000)
  })

  test('[P11] terms that cover what was paid with tax leave it in', ({ assert }) => {
    const costs = [cost('courseFee', 11_000, { tax: 'included', taxRate: 10, participantShare: yen(1_000) })]
    assert.equal(estimate({ ...request, costs }, termsOf('training-fee', 2026)).explanation.amount, 10_000)
  })

  test('the amount is computed regardless: {why}')
    .with([
      { why: 'unmet', facts: { taxArrears: true }, eligible: false },
      { why: 'only questions remain', facts: { capital: null }, eligible: null },
      { why: 'unmet wins over questions', facts: { taxArrears: true, capital: null }, eligible: false },
    ])
    .run(({ assert }, { facts, eligible }) => {
      const found = estimate({ ...request, company: { ...fulfilling, ...facts } }, terms)
      assert.equal(found.eligible, eligible)
      assert.equal(found.explanation.amount, 600_000)
    })

  test('after the window the next opening is named when it is known', ({ assert }) => {
    const late = { ...request, appliedOn: day('2027-02-01') }
    assert.equal(estimate(late, terms, day('2027-04-28')).unmet[0]!.metFrom, '2027-04-28')
    assert.isNull(estimate(late, terms).unmet[0]!.metFrom)
  })
})

test.group('[N3] The nearest change', () => {
  const change = (facts: object, gain = 0) => {
    const { unmet } = estimate({ ...request, company: { ...fulfilling, ...facts } }, terms)
    return nearestChange({ unmet, withCertification: gain ? { amount: 0, gain } : null })?.ja ?? null
  }

  test('[N3] wait until the day', ({ assert }) => assert.equal(change({ openedInWardOn: day('2026-03-10') }), '2027年3月10日（水）以降に申請すると、対象になります。'))
  test('[N3] register the office', ({ assert }) => assert.equal(change({ headOfficeInWard: false }), '本店を港区内に移して登記すると、対象になります。'))
  test('[N3] several steps are named together', ({ assert }) => assert.equal(change({ headOfficeInWard: false, taxArrears: true }), '本店を港区内に移して登記する、さらに滞納している税金を納めると、対象になります。'))
  test('[N3] be certified', ({ assert }) => assert.include(change({}, 75_000), '75,000円増えます'))
  test('[N3] nothing is promised where nothing helps', ({ assert }) => assert.isNull(change({ deemedLarge: true, headOfficeInWard: false })))
})

test.group('Answers in an address', () => {
  test('[F45] what was written is read again', ({ assert }) => {
    const read = decodeAnswers(encodeAnswers('recruitment-cost', request))
    assert.deepEqual(read!.company, fulfilling)
    assert.deepEqual(read!.costs[0], { category: 'referralFee', amount: yen(600_000), tax: 'excluded' })
    assert.match(encodeAnswers('recruitment-cost', request), /^[\w-]+$/)
  })

  test('anything else is nothing: {$self}')
    .with(['', 'x', Buffer.from('[]').toString('base64url'), Buffer.from('{"programme":"a","company":[],"costs":[]}').toString('base64url'), 'A'.repeat(5_000)])
    .run(({ assert }, text) => assert.isNull(decodeAnswers(text)))

  test('facts of the wrong kind are left out', ({ assert }) => {
    const text = Buffer.from(JSON.stringify({ programme: 'a', company: { capital: 'x', kind: 5, taxArrears: true, evil: 1 }, costs: [null, { amount: '5', category: 'c' }] }))
    const read = decodeAnswers(text.toString('base64url'))!
    assert.deepInclude(read.company, { capital: null, kind: null, taxArrears: true })
    assert.notProperty(read.company, 'evil')
    assert.deepEqual(read.costs, [{ category: 'c' }])
  })
})

test.group('The page as typed', () => {
  test('widths, commas and units are understood; blank rows are no costs', ({ assert }) => {
    const { body, rows } = estimateForm({
      kind: 'corporation',
      capital: '１０，０００，０００',
      regularEmployees: '30人',
      headOfficeInWard: 'yes',
      openedInWardOn: '2020/4/1',
      declarations: 'none',
      costs: { 0: { category: 'referralFee', amount: ' ' }, 1: { category: 'jobFair', amount: '5,000円' } },
    })
    assert.deepInclude(body.company, { capital: 10_000_000, regularEmployees: 30, headOfficeInWard: true, mainOfficeInWard: null, openedInWardOn: '2020-04-01', taxArrears: false })
    assert.deepEqual(body.costs, [{ category: 'jobFair', amount: 5_000, tax: 'excluded', person: null, participantShare: null }])
    assert.deepEqual(rows, ['1'])
  })

  test('one declaration ticked answers all; none ticked answers none', ({ assert }) => {
    assert.deepInclude(estimateForm({ declarations: ['deemedLarge'] }).body.company, { deemedLarge: true, taxArrears: false })
    assert.deepInclude(estimateForm({}).body.company, { deemedLarge: null, taxArrears: null })
    assert.isFalse(estimateForm({}).isAsked)
  })

  test('an individual has neither capital nor head office', ({ assert }) => {
    assert.deepInclude(estimateForm({ kind: 'individual', capital: '5', headOfficeInWard: 'yes' }).body.company, { capital: null, headOfficeInWard: null })
  })
})
