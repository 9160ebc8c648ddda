import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { day } from '#values/day'
import { dayText, fileSize, momentText, numberText, wareki, yenText } from '#values/show'

test.group('Amounts, days and sizes for people', () => {
  test('an amount is grouped and carries its unit', ({ assert }) => {
    assert.equal(yenText(1_000_000), '1,000,000円')
    assert.equal(yenText(1_000_000, 'en'), '¥1,000,000')
    assert.equal(yenText(0), '0円')
    assert.equal(numberText(9_999_999_999), '9,999,999,999')
  })

  test('what is not known is a dash', ({ assert }) => {
    assert.deepEqual([yenText(null), yenText(undefined), dayText(null), momentText(null)], ['—', '—', '—', '—'])
  })

  test('a day names its weekday', ({ assert }) => {
    assert.equal(dayText(day('2026-09-10')), '2026年9月10日（木）')
    assert.equal(dayText(day('2026-09-10'), 'en'), 'Thu 10 September 2026')
    assert.equal(dayText(day('2028-02-29')), '2028年2月29日（火）')
  })

  test('papers write the era, and its first year as 元年', ({ assert }) => {
    assert.equal(wareki(day('2026-09-10')), '令和8年9月10日')
    assert.equal(wareki(day('2019-05-01')), '令和元年5月1日')
    assert.equal(wareki(day('2019-04-30')), '平成31年4月30日')
  })

  test('a moment is told in Tokyo: the last second of a day there is still that day', ({ assert }) => {
    const lastSecond = DateTime.fromISO('2027-03-31T14:59:59.999Z')

    assert.equal(momentText(lastSecond), '2027年3月31日（水） 23:59')
    assert.equal(momentText(lastSecond.plus(1)), '2027年4月1日（木） 00:00')
    assert.equal(momentText(lastSecond, 'en'), 'Wed 31 March 2027 23:59')
  })

  test('a file is never said to have no size', ({ assert }) => {
    assert.deepEqual([fileSize(1), fileSize(34_200), fileSize(1_240_000)], ['1 KB', '34 KB', '1.2 MB'])
  })
})
