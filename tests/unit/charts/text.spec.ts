import { test } from '@japa/runner'
import fc from 'fast-check'
import { shortened, widthOf, wrapped } from '#services/charts/text'

test.group('The width of words', () => {
  test('[F108] no line is wider than its room, and what is cut says so', ({ assert }) => {
    const text = fc.string({ unit: fc.constantFrom(...'港区人材ab c12（）ー・') , maxLength: 80 })
    fc.assert(
      fc.property(text, fc.integer({ min: 40, max: 300 }), fc.constantFrom(1, 2, 3), (words, width, most) => {
        const lines = wrapped(words, width, 14, most)
        assert.isAtMost(lines.length, most)
        for (const line of lines) assert.isAtMost(widthOf(line, 14), width)
        const whole = lines.join('').replaceAll(' ', '')
        assert.isTrue(whole.endsWith('…') || whole === words.replaceAll(' ', ''))
      })
    )
  })

  test('[F108] what fits stays as it is', ({ assert }) => {
    assert.equal(shortened('港区', 28, 14), '港区')
    assert.deepEqual(wrapped('Waiting for the company', 100, 14), ['Waiting for', 'the company'])
  })
})
