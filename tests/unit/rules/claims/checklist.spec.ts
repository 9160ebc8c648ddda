import { test } from '@japa/runner'
import { checklistOf, type CheckedCase } from '#rules/claims/checklist'
import type { CheckedLine } from '#rules/claims/checks_of_line'
import { isTouched } from '#rules/claims/checks_touched'
import { day } from '#values/day'

const label = { ja: '書類', en: 'Document' }
const line: CheckedLine = {
  key: 'a',
  position: 1,
  category: 'referralFee',
  vendor: '紹介社',
  hireKey: 'h',
  agencyPermit: '13-ユ-000001',
  invoiceOn: day('2026-06-01'),
  paidOn: day('2026-06-30'),
  hasEvidence: true,
  isStruck: false,
}
const terms = {
  documents: [],
  pledges: [{ code: 'noDoubleFunding', label, article: '第4条' }],
  categories: { referralFee: { label, perHire: true }, jobAdvertising: { label } },
  hireDecidedOnOrAfter: day('2026-04-01'),
  reportDue: day('2027-03-12'),
  fiscalYear: 2026,
}
const report: CheckedCase = {
  stage: 'report',
  terms,
  requirements: [],
  documents: [],
  pledges: [],
  lines: [line],
  hires: [{ key: 'h', decidedOn: day('2026-04-01') }],
  reportedOn: day('2027-03-12'),
}

const resultOf = (checked: CheckedCase, code: string) => checklistOf(checked).find((item) => item.code === code)?.result

test.group('Checklist | 審査票', () => {
  test('[F58] {why}')
    .with([
      { why: 'a hire decided on the first day counts', code: 'line.a.hire', change: {}, expected: 'passed' },
      {
        why: 'a hire decided the day before does not',
        code: 'line.a.hire',
        change: { hires: [{ key: 'h', decidedOn: day('2026-03-31') }] },
        expected: 'failed',
      },
      {
        why: 'a hire without a day is no data',
        code: 'line.a.hire',
        change: { hires: [{ key: 'h', decidedOn: null }] },
        expected: 'no_data',
      },
      { why: 'a line without its hire is no data', code: 'line.a.hire', change: { hires: [] }, expected: 'no_data' },
      {
        why: 'an invoice of 31 March of the year before is outside',
        code: 'line.a.invoice_date',
        change: { lines: [{ ...line, invoiceOn: day('2026-03-31') }] },
        expected: 'failed',
      },
      {
        why: 'an invoice of 1 April is inside',
        code: 'line.a.invoice_date',
        change: { lines: [{ ...line, invoiceOn: day('2026-04-01') }] },
        expected: 'passed',
      },
      {
        why: 'a payment of 31 March is inside',
        code: 'line.a.paid',
        change: { lines: [{ ...line, paidOn: day('2027-03-31') }] },
        expected: 'passed',
      },
      {
        why: 'a payment of 1 April is outside',
        code: 'line.a.paid',
        change: { lines: [{ ...line, paidOn: day('2027-04-01') }] },
        expected: 'failed',
      },
      {
        why: 'an unpaid line of a report is no data',
        code: 'line.a.paid',
        change: { lines: [{ ...line, paidOn: null }] },
        expected: 'no_data',
      },
      { why: 'the amount is compared by hand', code: 'line.a.amount', change: {}, expected: 'by_hand' },
      {
        why: 'a reported line without evidence fails',
        code: 'line.a.amount',
        change: { lines: [{ ...line, hasEvidence: false }] },
        expected: 'failed',
      },
      {
        why: 'a missing permit number is no data',
        code: 'line.a.permit',
        change: { lines: [{ ...line, agencyPermit: null }] },
        expected: 'no_data',
      },
      { why: 'a report on the last day is in time', code: 'report.in_time', change: {}, expected: 'passed' },
      { why: 'a report a day later is not', code: 'report.in_time', change: { reportedOn: day('2027-03-13') }, expected: 'failed' },
    ])
    .run(({ assert }, { code, change, expected }) => {
      assert.equal(resultOf({ ...report, ...(change as Partial<CheckedCase>) }, code), expected as never)
    })

  test('[F58] a required document that is missing fails; one that is there is read by a person', ({ assert }) => {
    const documents = [
      { code: 'there', label, isRequired: true, isPresent: true },
      { code: 'gone', label, isRequired: true, isPresent: false },
      { code: 'extra', label, isRequired: false, isPresent: false },
    ]
    const items = checklistOf({ ...report, documents })
    assert.deepEqual(
      items.filter(({ code }) => code.startsWith('document')).map(({ code, result }) => [code, result]),
      [
        ['document.there', 'by_hand'],
        ['document.gone', 'failed'],
      ]
    )
  })

  test('[F58] a struck line asks nothing any more', ({ assert }) => {
    assert.isFalse(checklistOf({ ...report, lines: [{ ...line, isStruck: true }] }).some(({ line: key }) => key === 'a'))
  })

  test('[F58] a planned line of the application is judged by hand, an unpledged pledge fails', ({ assert }) => {
    const planned: CheckedCase = {
      ...report,
      stage: 'application',
      lines: [{ ...line, category: 'jobAdvertising', invoiceOn: null, paidOn: null, hasEvidence: false }],
    }
    assert.deepEqual(
      checklistOf(planned).map(({ code, result }) => [code, result]),
      [
        ['pledge.noDoubleFunding', 'failed'],
        ['line.a.planned', 'by_hand'],
      ]
    )
  })

  test('[F58] only what waits for a hand is open; an answer closes it and remembers whose it is', ({ assert }) => {
    const answers = [{ code: 'line.a.amount', result: 'passed' as const, note: null }]
    const before = checklistOf(report)
      .filter(({ isOpen }) => isOpen)
      .map(({ code }) => code)
    assert.deepEqual(before, ['line.a.amount'])
    const after = checklistOf(report, answers)
    assert.isFalse(after.some(({ isOpen }) => isOpen))
    assert.isTrue(after.find(({ code }) => code === 'line.a.amount')!.isByPerson)
  })

  test('[F72] {target} asks {code} again: {expected}')
    .with([
      { target: 'lines.a.amount', code: 'line.a.paid', expected: true },
      { target: 'lines.a', code: 'line.b.paid', expected: false },
      { target: 'hires.h', code: 'line.b.hire', expected: true },
      { target: 'documents.register', code: 'document.register', expected: true },
      { target: 'pledges.tax', code: 'pledge.tax', expected: true },
      { target: 'pledges.tax', code: 'requirement.noTaxArrears', expected: false },
      { target: 'company.capital', code: 'requirement.smallOrMediumEnterprise', expected: true },
    ])
    .run(({ assert }, { target, code, expected }) => assert.equal(isTouched(code, [target]), expected))
})
