import { test } from '@japa/runner'
import { readTransferResults } from '#rules/payments/transfer_results'
import { csvText } from '#services/csv_text'

const expected = [
  { id: 11, amount: 400_000 },
  { id: 12, amount: 675_000 },
]
const HEADER = 'payment,amount,result,reason'
const read = (...lines: string[]) => readTransferResults([HEADER, ...lines].join('\r\n'), expected)
const problemsOf = (...lines: string[]) => read(...lines).problems.map(({ line, why }) => [line, why])

test.group('Results of a run', () => {
  test('[F87] paid and failed, in any order, with the reason', ({ assert }) => {
    const { results } = read('0000000012,675000,1,"口座番号相違、""要確認"""', '11,400000,0,', '')
    assert.deepEqual(results, [
      { payment: 12, isPaid: false, reason: '口座番号相違、"要確認"' },
      { payment: 11, isPaid: true, reason: null },
    ])
  })

  test('[F87] every problem is named with its line, and nothing counts: {why}')
    .with([
      { why: 'a payment left out', lines: ['11,400000,0,'], problems: [[null, 'missing']] },
      { why: 'one twice', lines: ['11,400000,0,', '11,400000,0,', '12,675000,0,'], problems: [[3, 'twice']] },
      { why: 'other amounts', lines: ['11,400001,0,', '12,675,000,0'], problems: [[2, 'amount_differs'], [3, 'amount_differs']] },
      { why: 'no result, no reason', lines: ['11,400000,2,', '12,675000,1,'], problems: [[2, 'result_unknown'], [3, 'reason_missing']] },
      { why: 'payments of another run', lines: ['11,400000,0,', '12,675000,0,', '99,1,0,', 'x,1,0,', '1e1,1,0,', '-11,400000,0,'], problems: [[4, 'unknown_payment'], [5, 'unknown_payment'], [6, 'unknown_payment'], [7, 'unknown_payment']] },
      { why: 'too few and too many columns', lines: ['11,400000,0', '12,675000,0,,'], problems: [[2, 'columns'], [3, 'columns']] },
      { why: 'a reason too long', lines: [`11,400000,1,${'あ'.repeat(301)}`, '12,675000,0,'], problems: [[2, 'reason_long']] },
    ])
    .run(({ assert }, { lines, problems }) => {
      assert.deepEqual(problemsOf(...lines), problems)
      assert.isNull(read(...lines).results)
    })

  test('[F87] a file that is no result: {why}')
    .with([
      { text: '', why: 'empty' },
      { text: 'payment;amount;result;reason\n', why: 'header' },
      { text: '11,400000,0,\n', why: 'header' },
      { text: `${HEADER}\n11,400000,1,"open\n`, why: 'quotes' },
    ])
    .run(({ assert }, { text, why }) => {
      assert.equal(readTransferResults(text, expected).problems[0]!.why, why as never)
    })

  test('[F87] line numbers count the lines of the file, also after a reason of two lines', ({ assert }) => {
    const problems = problemsOf('11,400000,1,"一行目\r\n二行目"', '', '12,1,0,')
    assert.deepEqual(problems, [[5, 'amount_differs']])
  })

  test('[F87] UTF-8 with and without BOM, and CP932, read the same; other bytes are refused', ({ assert }) => {
    const utf8 = Buffer.from('\uFEFF口座相違')
    const cp932 = Buffer.from([0x8c, 0xfb, 0x8d, 0xc0, 0x91, 0x8a, 0x88, 0xe1])
    assert.equal(csvText(utf8)!.replace('\uFEFF', ''), '口座相違')
    assert.equal(csvText(utf8.subarray(3)), '口座相違')
    assert.equal(csvText(cp932), '口座相違')
    assert.isNull(csvText(Buffer.from([0xff, 0xfe, 0x00, 0x41])))
  })
})
