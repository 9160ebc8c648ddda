import { test } from '@japa/runner'
import { evened, folded, searchTextOf, searchWords } from '#values/search_text'

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

  test('{typed} is evened as {expected}, forms of corporation and all')
    .with([
      { typed: 'ﾌﾟﾛｸﾞﾗﾑ', expected: 'ぷろぐらむ' },
      { typed: 'プログラム', expected: 'ぷろぐらむ' },
      { typed: 'A.I.', expected: ' ai' },
      { typed: 'ＡＩ', expected: ' ai' },
      { typed: 'Ａ．Ｉ．', expected: ' ai' },
      { typed: '生成 A.I.　入門', expected: '生成 ai入門' },
      { typed: 'Training  for newcomers', expected: ' training for newcomers' },
      { typed: 'サーバー', expected: 'さば' },
      { typed: '株式会社のつくり方', expected: '株式会社のつくり方' },
    ])
    .run(({ assert }, { typed, expected }) => {
      assert.equal(evened(typed), expected)
    })

  test('a search is its words, without what a pattern would read', ({ assert }) => {
    assert.deepEqual(searchWords('　A.I. ﾌﾟﾛｸﾞﾗﾑ\t100% _ ・'), [' ai', 'ぷろぐらむ', ' 100'])
    assert.deepEqual(searchWords('株式会社 みなと', folded), ['みなと'])
  })

  test('name, reading and number stand side by side', ({ assert }) => {
    const company = { name: '株式会社みなと', nameKana: 'カブシキガイシャミナト', corporateNumber: '7000012050002' }
    assert.equal(searchTextOf(company), 'みなと みなと 7000012050002')
  })
})
