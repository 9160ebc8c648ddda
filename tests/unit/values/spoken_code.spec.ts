import { test } from '@japa/runner'
import fc from 'fast-check'
import { codeAsTyped, codeInGroups, spokenCode } from '#values/spoken_code'

test.group('Codes that are read out', () => {
  test('[N25] 128 bits are 26 letters, of which none is mistaken for another', ({ assert }) => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
        const code = spokenCode(bytes)
        assert.match(code, /^[0-9A-HJKMNP-TV-Z]{26}$/)
        assert.equal(codeAsTyped(codeInGroups(code).toLowerCase()), code)
        assert.equal(codeAsTyped(code.replaceAll('0', 'o').replaceAll('1', 'Ｉ')), code)
      }),
      { seed: 1 }
    )
  })

  test('[N25] different bytes are different codes', ({ assert }) => {
    const codes = new Set(Array.from({ length: 256 }, (_, last) => spokenCode(Uint8Array.of(7, last))))
    assert.equal(codes.size, 256)
  })

  test('[N25] full width, small letters, hyphens and long marks are the same code', ({ assert }) => {
    assert.equal(codeAsTyped(' ａｂｃｄー０ｌ－ｏ・9 '), 'ABCD0109')
    assert.equal(codeInGroups('ABCD01O9X'), 'ABCD-01O9-X')
  })
})
