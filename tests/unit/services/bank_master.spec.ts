import { createRequire } from 'node:module'
import { test } from '@japa/runner'
import { findBank, findBranch, searchBanks, searchBranches } from '#services/bank_master'

const codes: string[] = Object.keys(createRequire(import.meta.url)('zengin-code'))

test.group('Banks and branches', () => {
  test('a bank and its branch are found by code', ({ assert }) => {
    assert.deepInclude(findBank('0001'), { code: '0001', name: 'みずほ', kana: 'ﾐｽﾞﾎ' })
    assert.deepInclude(findBranch('0001', '001'), { code: '001', name: '東京営業部', kana: 'ﾄｳｷﾖｳ' })
    assert.deepEqual([findBank('9998'), findBank('constructor'), findBranch('9998', '001'), findBranch('0001', '__proto__')], [null, null, null, null])
  })

  test('"{typed}" finds {code}')
    .with([
      { typed: 'みずほ銀行', code: '0001' },
      { typed: 'ﾐｽﾞﾎ', code: '0001' },
      { typed: 'ミズホ', code: '0001' },
      { typed: '００01', code: '0001' },
      { typed: 'ゆうちょ', code: '9900' },
    ])
    .run(({ assert }, { typed, code }) => assert.equal(searchBanks(typed)[0]?.code, code))

  test('branches are searched within their bank, and nothing is asked by nothing', ({ assert }) => {
    assert.equal(searchBranches('0001', '東京営業部')[0]?.code, '001')
    assert.isEmpty(searchBanks('  '))
    assert.isEmpty(searchBranches('9998', '東京'))
  })

  test('every bank name fits fifteen bytes of the class for banks', ({ assert }) => {
    for (const code of codes) assert.match(findBank(code)!.kana, /^[ｱ-ﾜﾝﾞﾟA-Z0-9\- ]{1,15}$/, code)
  })
})
