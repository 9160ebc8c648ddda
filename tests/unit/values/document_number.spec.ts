import { test } from '@japa/runner'
import { vectors } from '#tests/support/vectors'
import { addYears, day, isDay } from '#values/day'
import { claimNumber, noticeNumber } from '#values/document_number'
import { FiscalYear } from '#values/fiscal_year'
import { wareki } from '#values/show'

test.group('Numbers on papers', () => {
  test('as the ward writes them', ({ assert }) => {
    assert.equal(noticeNumber(2026, '港産産', 12), '8港産産第12号')
    assert.equal(claimNumber(2026, '採用', 12), '令和8年度採用第12号')
  })

  test('the first year of an era is 元年', ({ assert }) => {
    assert.equal(claimNumber(2019, '採用', 1), '令和元年度採用第1号')
    assert.equal(noticeNumber(2019, '港産産', 1), '元港産産第1号')
    assert.equal(new FiscalYear(2018).label, '平成30年度')
  })
})

test.group('Days and fiscal years', () => {
  test('{0} lies in {1}')
    .with(vectors.fiscalYear)
    .run(({ assert }, [on, label]) => assert.equal(FiscalYear.containing(day(on)).label, label))

  test('{0} is {1}')
    .with(vectors.wareki.filter(([on]) => on >= '1970'))
    .run(({ assert }, [on, text]) => assert.equal(wareki(day(on)), text))

  test('31 March ends a year and 1 April begins the next', ({ assert }) => {
    const year = new FiscalYear(2026)
    assert.isTrue(year.contains(day('2027-03-31')))
    assert.isFalse(year.contains(day('2027-04-01')))
    assert.equal(FiscalYear.containing(day('2027-04-01')).year, 2027)
  })

  test('29 February of a common year is no day, and a year after it is 1 March', ({ assert }) => {
    assert.isFalse(isDay('2026-02-29'))
    assert.isFalse(isDay('2026-13-01'))
    assert.isTrue(isDay('2028-02-29'))
    assert.equal(addYears(day('2028-02-29'), 1), '2029-03-01')
    assert.equal(addYears(day('2024-02-29'), 4), '2028-02-29')
  })
})
