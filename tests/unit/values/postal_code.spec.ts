import { test } from '@japa/runner'
import { looksInWard, postalCode, postalCodeText, townOf } from '#values/postal_code'

test.group('郵便番号', () => {
  test('{typed} is {code}')
    .with([
      { typed: '108-0014', code: '1080014' },
      { typed: '〒１０８−００１４', code: '1080014' },
      { typed: ' 1080014 ', code: '1080014' },
    ])
    .run(({ assert }, { typed, code }) => assert.equal(postalCode(typed), code))

  test('other lengths are refused', ({ assert }) => {
    for (const typed of ['', '108', '10800145', 'あいうえおかき']) assert.throws(() => postalCode(typed), RangeError)
  })

  test('it is shown with a hyphen and knows its town', ({ assert }) => {
    const code = postalCode('1080014')
    assert.equal(postalCodeText(code), '108-0014')
    assert.equal(townOf(code), '芝(4・5丁目)')
    assert.isNull(townOf(postalCode('1000001')))
  })

  test('the ward is 105 to 108, and Daiba', ({ assert }) => {
    assert.deepEqual(['1050001', '1080075', '1350091', '1040001', '1350064'].map((code) => looksInWard(postalCode(code))), [true, true, true, false, false])
  })
})
