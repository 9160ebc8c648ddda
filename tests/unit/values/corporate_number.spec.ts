import { test } from '@japa/runner'
import { vectors } from '#tests/support/vectors'
import { checkDigitOf, corporateNumber, isCorporateNumber } from '#values/corporate_number'
import { invoiceNumber, isInvoiceNumber, normaliseInvoiceNumber } from '#values/invoice_number'

test.group('法人番号', () => {
  test('{$self}')
    .with(vectors.houjinBangou.valid.map(([number]) => number))
    .run(({ assert }, number) => assert.isTrue(isCorporateNumber(number)))

  test('refuses {$self}')
    .with([...vectors.houjinBangou.invalid, '', '700001205000', '70000120500021', '0000012050002'])
    .run(({ assert }, number) => {
      assert.isFalse(isCorporateNumber(number))
      assert.throws(() => corporateNumber(number), RangeError)
    })

  test('full-width digits, hyphens and spaces are understood', ({ assert }) => {
    assert.equal(corporateNumber('７０００－０１２０−５０００　２'), '7000012050002')
    assert.equal(corporateNumber(' 7-0000-1205-0002 '), '7000012050002')
  })

  test('exactly one of nine first digits fits', ({ assert }) => {
    for (const base of ['000012050002', '180301018771'.slice(0, 12), '999999999999', '000000000000']) {
      const fitting = [1, 2, 3, 4, 5, 6, 7, 8, 9].filter((digit) => isCorporateNumber(`${digit}${base}`))
      assert.deepEqual(fitting, [checkDigitOf(base)])
    }
  })
})

test.group('適格請求書発行事業者の登録番号', () => {
  test('T and the corporate number', ({ assert }) => {
    vectors.invoiceNumber.valid.forEach((number) => assert.isTrue(isInvoiceNumber(number, 'corporation')))
    assert.equal(invoiceNumber('ｔ ７０００-０１２０５０００２', 'corporation'), 'T7000012050002')
  })

  test('the check digit counts for corporations only', ({ assert }) => {
    assert.isFalse(isInvoiceNumber('T7000012050003', 'corporation'))
    assert.isTrue(isInvoiceNumber('T7000012050003', 'individual'))
    assert.isTrue(isInvoiceNumber('T7000012050003'))
  })

  test('thirteen digits without T are no registration number', ({ assert }) => {
    assert.isFalse(isInvoiceNumber(normaliseInvoiceNumber('7000012050002')))
    assert.throws(() => invoiceNumber('T700001205000'), RangeError)
  })
})
