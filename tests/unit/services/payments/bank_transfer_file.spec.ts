import { readFileSync } from 'node:fs'
import { test } from '@japa/runner'
import fc from 'fast-check'
import { bankTransferFile, type TransferRecord } from '#services/payments/bank_transfer_file'
import { findBank, findBranch } from '#services/bank_master'
import { parseZengin } from '#tests/support/zengin_parser'
import { bankKana } from '#values/bank_kana'
import { day } from '#values/day'

const originator = {
  code: '1234567890',
  name: 'ﾄｳｷﾖｳﾄﾐﾅﾄｸ',
  bankCode: '0001',
  bankName: 'ﾐｽﾞﾎ',
  branchCode: '100',
  branchName: 'ﾎﾝﾃﾝ',
  accountType: '1',
  accountNumber: '1234567',
}
const transfer: TransferRecord = {
  bankCode: '0005',
  bankName: 'ﾐﾂﾋﾞｼﾕ-ｴﾌｼﾞｴｲ',
  branchCode: '001',
  branchName: 'ﾎﾝﾃﾝ',
  accountType: '1',
  accountNumber: '7654321',
  holder: 'ｶ)ｼﾊﾞﾗﾌﾞｼｷﾞｼﾞﾕﾂ',
  amount: 400_000,
  customerCode: 0,
}
const valueOn = day('2026-04-30')

test.group('Bank transfer file', () => {
  test('[F86] the sample file, byte for byte', ({ assert }) => {
    const sample = readFileSync(new URL('../../../fixtures/zengin_sample.txt', import.meta.url))
    const { header, data } = parseZengin(sample)
    const from = { ...originator, bankName: header.originBankName!, branchName: header.originBranchName!, name: header.originatorName! }
    const transfers = data.map((record) => ({
      bankCode: record.bankCode!,
      bankName: record.bankName!,
      branchCode: record.branchCode!,
      branchName: record.branchName!,
      accountType: record.accountType!,
      accountNumber: record.accountNumber!,
      holder: record.payeeName!,
      amount: Number(record.amount),
      customerCode: Number(record.customerCode1),
    }))

    assert.equal(sample.length, 610)
    assert.deepEqual(bankTransferFile({ originator: from, valueOn, transfers }), sample)
  })

  test('[F86] every record has 120 bytes and the totals agree, whatever is paid', ({ assert }) => {
    const name = fc.stringMatching(/^[ァ-ヴA-Za-z0-9ー]{1,15}$/).map((text) => bankKana(text).text ?? 'ﾐﾅﾄ')
    const figures = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`))
    const record = fc.record({
      bankCode: figures(4),
      bankName: fc.constantFrom('ﾐｽﾞﾎ', 'ﾐﾂﾋﾞｼﾕ-ｴﾌｼﾞｴｲ', ''),
      branchCode: figures(3),
      branchName: fc.constantFrom('ﾎﾝﾃﾝ', 'ｼﾝﾊﾞｼ'),
      accountType: fc.constantFrom('1', '2', '4', '9'),
      accountNumber: figures(7),
      holder: name,
      amount: fc.integer({ min: 1, max: 9_999_999_999 }),
      customerCode: fc.integer({ min: 1, max: 2_000_000_000 }),
    })

    fc.assert(
      fc.property(fc.array(record, { maxLength: 40 }), (transfers) => {
        const { data, trailer } = parseZengin(bankTransferFile({ originator, valueOn, transfers }))
        assert.deepEqual(data.map(({ payeeName }) => payeeName), transfers.map(({ holder }) => holder.trimEnd()))
        assert.deepEqual(data.map(({ customerCode1 }) => Number(customerCode1)), transfers.map(({ customerCode }) => customerCode))
        assert.equal(Number(trailer.total), transfers.reduce((sum, { amount }) => sum + amount, 0))
      }),
      { seed: 20260401, numRuns: 300 }
    )
  })

  test('[F86] what does not fit is refused, never cut: {why}')
    .with([
      { why: 'a name of 31 bytes', field: 'holder', value: 'ｱ'.repeat(31) },
      { why: 'kanji', field: 'holder', value: '港商店' },
      { why: 'full-width kana', field: 'holder', value: 'ミナト' },
      { why: 'small kana', field: 'holder', value: 'ｷｬﾉﾝ' },
      { why: 'ｦ', field: 'holder', value: 'ｦｲ' },
      { why: 'the long vowel mark', field: 'holder', value: 'ﾔﾏﾀﾞ ﾀﾛｰ' },
      { why: 'a comma', field: 'holder', value: 'A,B' },
      { why: 'a second record inside a name', field: 'holder', value: 'ﾐﾅﾄ\r\n2' },
      { why: 'brackets in a bank name', field: 'bankName', value: 'ﾐﾅﾄ(ｶ' },
      { why: 'an account number of eight digits', field: 'accountNumber', value: '12345678' },
      { why: 'a letter in an account number', field: 'accountNumber', value: '12345a7' },
      { why: 'no bank', field: 'bankCode', value: '' },
      { why: 'nothing to pay', field: 'amount', value: 0 },
      { why: 'ten billion yen', field: 'amount', value: 10_000_000_000 },
      { why: 'half a yen', field: 'amount', value: 1.5 },
    ])
    .run(({ assert }, { field, value }) => {
      assert.throws(() => bankTransferFile({ originator, valueOn, transfers: [{ ...transfer, [field]: value }] }), RangeError as never)
    })

  test('[F85] every bank and branch of the master fits its field', ({ assert }) => {
    const codes = [['0001', '100'], ['0005', '001'], ['9900', '018'], ['0009', '211']] as const
    for (const [bankCode, branchCode] of codes) {
      const [bank, branch] = [findBank(bankCode), findBranch(bankCode, branchCode)]
      assert.isNotNull(bank)
      const names = { bankName: bank!.kana, branchName: branch?.kana ?? '' }
      assert.doesNotThrow(() => bankTransferFile({ originator, valueOn, transfers: [{ ...transfer, bankCode, branchCode, ...names }] }))
    }
  })

  test('[F86] without a newline the records follow each other', ({ assert }) => {
    assert.equal(bankTransferFile({ originator, valueOn, transfers: [transfer] }, '').length, 480)
  })
})
