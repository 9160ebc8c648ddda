import { test } from '@japa/runner'
import { typedAmount, typedDay, typedPermit } from '#values/typed'

test.group('What people type', () => {
  test('as an amount', ({ assert }) => {
    const amounts = { '300000': 300_000, '３００，０００円': 300_000, '¥1,000': 1_000, ' 12 345 ': 12_345, '0': 0 }
    for (const [typed, amount] of Object.entries(amounts)) assert.equal(typedAmount(typed), amount, typed)
    for (const typed of ['', '-5', '1.5', '1e9', '約10万', '0x10', '９'.repeat(16), 'NaN']) assert.isNull(typedAmount(typed), typed)
  })

  test('as a day', ({ assert }) => {
    for (const typed of ['2026-04-01', '2026/4/1', '２０２６年４月１日', '2026.4.1', ' 2026 年 4 月 1 日 ']) assert.equal(typedDay(typed), '2026-04-01', typed)
    for (const typed of ['', '2026-02-29', '2026-13-01', '4月1日', '2026-4', 'あした', '20260401']) assert.isNull(typedDay(typed), typed)
    assert.equal(typedDay('2028-02-29'), '2028-02-29')
  })

  test('as the permit of an agency', ({ assert }) => {
    for (const typed of ['13-ユ-300000', '１３－ユ－３０００００', '13ーユー300000', '13 ユ 300000']) assert.equal(typedPermit(typed), '13-ユ-300000', typed)
    for (const typed of ['', '13-ユ-30000', '許可番号', '13-3-300000']) assert.isNull(typedPermit(typed), typed)
  })
})
