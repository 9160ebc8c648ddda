import { test } from '@japa/runner'
import { folded, searchTextOf } from '#values/search_text'

test.group('Search text', () => {
  test('{typed} is found as {expected}')
    .with([
      { typed: '株式会社 ミナト・フーズ', expected: 'みなとふず' },
      { typed: '㈱みなと', expected: 'みなと' },
      { typed: '（株）ＭＩＮＡＴＯ', expected: 'minato' },
      { typed: 'ﾐﾅﾄ ｼﾖｳﾃﾝ', expected: 'みなとしようてん' },
      { typed: 'ガ行', expected: 'が行' },
    ])
    .run(({ assert }, { typed, expected }) => {
      assert.equal(folded(typed), expected)
    })

  test('name, reading and number stand side by side', ({ assert }) => {
    const company = { name: '株式会社みなと', nameKana: 'カブシキガイシャミナト', corporateNumber: '7000012050002' }
    assert.equal(searchTextOf(company), 'みなと みなと 7000012050002')
  })
})
