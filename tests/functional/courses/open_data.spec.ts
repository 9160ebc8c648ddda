import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { eventFields } from '#services/courses/open_data_events'
import { freezeClock } from '#tests/support/clock'
import { givenSession } from '#tests/support/courses'
import { countQueries } from '#tests/support/queries'
import { parseCsv } from '#values/csv'

const EVENT_COLUMNS = Object.keys(eventFields)

test.group('The list of events as open data', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await db.from('courses').update({ state: 'withdrawn' })))

  test('[F112] has the 32 columns of the municipal standard, in UTF-8 with CRLF, days and times as it writes them', async ({ client, assert, cleanup }) => {
    cleanup(freezeClock(Date.parse('2026-09-10T05:00:00Z')))
    await givenSession({ course: { code: 'AI-77', title: '=1+1, "甲"', titleKana: 'こう', titleEn: 'Alpha', summary: '一行目\n二行目', fee: 3000 as any }, meetings: [3, 2], inDays: 20 })
    const response = await client.get('/open-data/events.csv')

    response.assertStatus(200)
    response.assertHeader('content-type', 'text/csv; charset=utf-8')
    const rows = parseCsv(response.text())!
    assert.deepEqual(rows[0]!.cells, EVENT_COLUMNS)
    assert.lengthOf(EVENT_COLUMNS, 32)
    assert.match(response.text(), /備考\r\n.*\r\n$/s)
    const event = Object.fromEntries(EVENT_COLUMNS.map((name, index) => [name, rows[1]!.cells[index]]))
    assert.deepInclude(event, {
      '都道府県コード又は市区町村コード': '131032',
      '市区町村名': '港区',
      'イベント名': '=1+1, "甲"',
      'イベント名_カナ': 'コウ',
      '開始日': '2026-09-30',
      '終了日': '2026-10-01',
      '開始時間': '14:00',
      '終了時間': '16:00',
      '開始日時特記事項': '全2回: 2026-09-30 14:00-17:00 / 2026-10-01 14:00-16:00',
      '説明': '一行目\n二行目',
      '料金(基本)': '3000',
      '定員': '30',
      '参加申込終了日': '2026-09-27',
      '備考': '第1回',
    })
    assert.match(event.URL!, /\/courses\/AI-77$/)
  })

  test('[F112] says the same as JSON, with its licence', async ({ client, assert }) => {
    await givenSession({ course: { title: '甲' } })
    const body = (await client.get('/open-data/events.json')).body()

    assert.equal(body.licence.name, 'CC BY 4.0')
    assert.deepEqual(Object.keys(body.data[0]), EVENT_COLUMNS)
    assert.equal(body.data[0]['イベント名'], '甲')
    for (const path of ['/open-data', '/en/open-data']) (await client.get(path)).assertTextIncludes('CC BY 4.0')
  })

  test('[F112] a cancelled session is marked; drafts and what is older than a year are not there', async ({ client, assert }) => {
    await givenSession({ course: { title: '甲' }, session: { state: 'cancelled' } })
    await givenSession({ session: { state: 'draft' } })
    await givenSession({ course: { state: 'draft' } })
    const old = await givenSession()
    await db.from('course_sessions').where('id', old.id).update({ starts_at: '2001-01-01 00:00:00.000', ends_at: '2001-01-01 03:00:00.000' })

    const { data } = (await client.get('/open-data/events.json')).body()
    assert.deepEqual(data.map((event: any) => [event['イベント名'], event['備考']]), [['甲', '中止 第1回']])
  })

  test('[F112] sends as many statements for thirty events as for three', async ({ client, assert }) => {
    for (let made = 0; made < 3; made += 1) await givenSession()
    const few = await countQueries(() => client.get('/open-data/events.csv'))
    for (let made = 0; made < 27; made += 1) await givenSession()

    assert.equal(await countQueries(() => client.get('/open-data/events.csv')), few)
  })
})
