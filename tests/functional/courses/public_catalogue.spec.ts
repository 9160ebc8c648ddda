import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { freezeClock } from '#tests/support/clock'
import { givenSession } from '#tests/support/courses'
import { countQueries } from '#tests/support/queries'
import { now, today } from '#values/clock'
import { addDays } from '#values/day'

const titlesOf = (text: string) => [...text.matchAll(/<h3><a [^>]*>([^<]*)<\/a>/g)].map(([, title]) => title)
const found = async (client: ApiClient, query: Record<string, unknown> = {}) => titlesOf((await client.get('/courses').qs(query)).text())

test.group('The catalogue of courses', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await db.from('courses').update({ state: 'withdrawn' })))

  test('[F12] is open to everybody in both languages, without account, cookie or script', async ({ client, assert }) => {
    await givenSession({ course: { title: 'はじめてのA.I.活用講座', titleEn: 'First steps with A.I.' } })
    for (const [path, lang, title] of [['/courses', 'ja', 'はじめてのA.I.活用講座'], ['/en/courses', 'en', 'First steps with A.I.']] as const) {
      const response = await client.get(path)
      response.assertStatus(200)
      assert.isUndefined(response.header('set-cookie'))
      response.assertTextIncludes(`<html lang="${lang}">`)
      assert.deepEqual(titlesOf(response.text()), [title])
    }
    ;(await client.get('/courses')).assertTextIncludes('残り30席（定員30）')
  })

  test('[F12] {typed} finds the programming course, whatever the kana, width, case and dots')
    .with(['ﾌﾟﾛｸﾞﾗﾑ', 'ぷろぐらむ', 'プログラム', 'A.I.', 'ＡＩ', 'ai', 'Ａ．Ｉ', '  プログラム　ai '].map((typed) => ({ typed })))
    .run(async ({ client, assert }, { typed }) => {
      await givenSession({ course: { title: 'A.I.プログラム入門' } })
      await givenSession({ course: { title: '会計の基本', titleEn: 'Basic training', summary: '損益と資金' } })

      assert.deepEqual(await found(client, { q: typed }), ['A.I.プログラム入門'])
    })

  test('[F12] every word has to be found, in title, reading, English, content, aim, audience or code', async ({ client, assert }) => {
    await givenSession({ course: { code: 'AI-77', title: '生成A.I.実践', titleKana: 'せいせい', aim: '議事録をつくれる', audience: '事務・営業', summary: '表計算' } })
    for (const q of ['生成 議事録', '営業 表計算', 'ai-77', 'せいせい 事務']) assert.lengthOf(await found(client, { q }), 1, q)
    for (const q of ['生成 会計', '株式会社', 'ai-78']) assert.lengthOf(await found(client, { q }), 0, q)
  })

  test('[F12] what a pattern would read is a sign like others, and nothing found is said kindly', async ({ client, assert }) => {
    await givenSession()
    assert.lengthOf(await found(client, { q: '%' }), 1)
    const response = await client.get('/courses').qs({ q: '<script>alert(1)</script>' })
    response.assertTextIncludes('この条件に合う講座はありません')
    assert.notInclude(response.text(), '<script>alert')
  })

  test('[F12] each facet narrows, and counts what it would leave: {query}')
    .with([
      { query: 'field=ai', titles: ['甲'] },
      { query: 'field=ai&field=global', titles: ['甲', '乙'] },
      { query: 'level=advanced', titles: ['乙'] },
      { query: 'mode=online', titles: ['乙'] },
      { query: 'language=en', titles: ['乙'] },
      { query: 'fee=free', titles: ['甲'] },
      { query: 'fee=paid', titles: ['乙'] },
      { query: 'time=evening', titles: ['乙'] },
      { query: 'seats=free', titles: ['甲'] },
      { query: 'field=ai&fee=paid', titles: [] },
    ])
    .run(async ({ client, assert }, { query, titles }) => {
      await givenSession({ course: { title: '甲', field: 'ai' }, inDays: 10 })
      await givenSession({
        course: { title: '乙', field: 'global', level: 'advanced', mode: 'online', language: 'en', fee: 3000 as any },
        session: { dayPart: 'evening', taken: 30 },
        inDays: 20,
      })
      assert.deepEqual(titlesOf((await client.get(`/courses?${query}`)).text()), titles)
    })

  test('[F12] the counts of a facet take the other facets into account, not its own', async ({ client }) => {
    await givenSession({ course: { field: 'ai' } })
    await givenSession({ course: { field: 'ai', fee: 3000 as any } })
    await givenSession({ course: { field: 'global', fee: 3000 as any } })

    const response = await client.get('/courses?field=ai')
    response.assertTextIncludes('2件の講座')
    response.assertTextIncludes('A.I.人材育成 <span class="facet-count">（2）')
    response.assertTextIncludes('グローバルビジネス <span class="facet-count">（1）')
    response.assertTextIncludes('有料 <span class="facet-count">（1）')
  })

  test('[F12] days, months and hours are asked of the same session', async ({ client, assert, cleanup }) => {
    cleanup(freezeClock())
    const { courseId } = await givenSession({ course: { title: '甲' }, session: { dayPart: 'daytime' }, inDays: 10 })
    const late = await givenSession({ session: { dayPart: 'evening' }, inDays: 60 })
    await late.merge({ courseId, number: 2 }).save()
    const [soon, later] = [addDays(today(), 10), addDays(today(), 60)]
    const leaf = async (query: object) => (await client.get('/courses').qs(query)).text().match(/leaf-day" aria-hidden="true">(\d+)/)?.[1]

    assert.equal(await leaf({}), String(Number(soon.slice(8))))
    assert.equal(await leaf({ time: 'evening' }), String(Number(later.slice(8))))
    assert.deepEqual(await found(client, { time: 'evening', to: soon }), [])
    assert.deepEqual(await found(client, { from: later, to: later }), ['甲'])
    assert.deepEqual(await found(client, { month: later.slice(0, 7), time: 'daytime' }), [])
    assert.deepEqual(await found(client, { month: soon.slice(0, 7) }), ['甲'])
  })

  test('[F12] an address says everything: chips take a condition back, sorts keep the rest', async ({ client }) => {
    await givenSession({ course: { title: '甲' } })
    await givenSession({ course: { title: '乙' } })
    const response = await client.get('/courses?q=&field=ai&fee=free&sort=title')

    response.assertTextIncludes('href="/courses?fee=free&amp;sort=title"')
    response.assertTextIncludes('href="/courses?field=ai&amp;fee=free&amp;sort=fee"')
    ;(await client.get('/courses?field=ai')).assertTextIncludes('「A.I.人材育成」を外す')
  })

  test('[F12] an old or broken address still opens and leaves out what it cannot read', async ({ client, assert }) => {
    await givenSession({ course: { title: '甲' } })
    for (const query of ['field=astrology', 'from=2026-02-30', 'cursor=nothing', 'sort=best', 'q[]=x', 'month=soon', 'limit=-1', 'cursor=W10']) {
      const response = await client.get(`/courses?${query}`)
      response.assertStatus(200)
      assert.deepEqual(titlesOf(response.text()), ['甲'], query)
    }
  })

  test('[F12] sorted by {sort}: {titles}')
    .with([
      { sort: 'soonest', titles: ['乙', '甲', '丙'] },
      { sort: 'newest', titles: ['丙', '乙', '甲'] },
      { sort: 'fee', titles: ['丙', '甲', '乙'] },
      { sort: 'title', titles: ['丙', '乙', '甲'] },
    ])
    .run(async ({ client, assert }, { sort, titles }) => {
      await givenSession({ course: { title: '甲', titleKana: 'ん', fee: 1000 as any }, inDays: 20 })
      await givenSession({ course: { title: '乙', titleKana: 'い', fee: 2000 as any }, inDays: 10 })
      await givenSession({ course: { title: '丙', titleKana: 'あ' }, session: { startsAt: now().minus({ days: 9 }), endsAt: now().minus({ days: 8 }) } })

      assert.deepEqual(await found(client, { sort }), titles)
    })

  test('[F12] walking the pages shows each course once, in every order', async ({ client, assert }) => {
    for (let made = 0; made < 23; made += 1) await givenSession({ course: { fee: (made % 3) as any }, inDays: 5 + (made % 4) })
    for (const sort of ['soonest', 'newest', 'fee', 'title']) {
      const first = await client.get('/courses').qs({ sort })
      const next = first.text().match(/rel="next" href="([^"]+)"/)?.[1]?.replaceAll('&amp;', '&')
      const all = [...titlesOf(first.text()), ...titlesOf((await client.get(next!)).text())]

      assert.lengthOf(new Set(all), 23, sort)
      assert.lengthOf(all, 23, sort)
    }
  })

  test('[F12] drafts, what is published later and what was withdrawn are not there', async ({ client, assert }) => {
    await givenSession({ course: { state: 'draft' } })
    await givenSession({ course: { publishAt: now().plus({ minutes: 1 }) } })
    await givenSession({ course: { state: 'withdrawn' } })
    const { courseId } = await givenSession({ course: { title: '甲' }, session: { state: 'draft' } })

    const response = await client.get('/courses')
    assert.deepEqual(titlesOf(response.text()), ['甲'])
    response.assertTextIncludes('次の開催は決まっていません')
    await db.from('course_sessions').where('course_id', courseId).update({ state: 'published', publish_at: '2999-01-01 00:00:00.000' })
    ;(await client.get('/courses')).assertTextIncludes('次の開催は決まっていません')
  })

  test('[F12] a session of today is one to come until it begins, also around midnight in Tokyo', async ({ client, assert, cleanup }) => {
    cleanup(freezeClock(Date.parse('2026-09-30T14:59:59Z')))
    const { id } = await givenSession({ course: { title: '甲' } })
    await db.from('course_sessions').where('id', id).update({ starts_at: '2026-09-30 15:00:00.000', ends_at: '2026-09-30 18:00:00.000', apply_until: '2026-09-30 14:59:59.999' })

    assert.deepEqual(await found(client, { month: '2026-10' }), ['甲'])
    assert.deepEqual(await found(client, { from: '2026-10-01', to: '2026-10-01' }), ['甲'])
    assert.deepEqual(await found(client, { month: '2026-09' }), [])
    ;(await client.get('/courses')).assertTextIncludes('chip-success">受付中')
    freezeClock(Date.parse('2026-09-30T15:00:00Z'))
    ;(await client.get('/courses')).assertTextIncludes('開催中')
    freezeClock(Date.parse('2026-09-30T18:00:00Z'))
    ;(await client.get('/courses')).assertTextIncludes('終了')
  })

  test('[F12] sends as many statements for thirty courses as for three', async ({ client, assert }) => {
    for (let made = 0; made < 3; made += 1) await givenSession({ meetings: [2, 2], limits: [{}] })
    const few = await countQueries(() => client.get('/courses'))
    for (let made = 0; made < 27; made += 1) await givenSession({ meetings: [2, 2], limits: [{}] })

    assert.equal(await countQueries(() => client.get('/courses')), few)
    assert.isAtMost(few, 2)
  })

  test('[F12] the front page leads to it and shows what begins soon with free seats', async ({ client, assert }) => {
    await givenSession({ course: { title: '甲' } })
    await givenSession({ course: { title: '満席の講座' }, session: { taken: 30 } })
    const response = await client.get('/')

    response.assertTextIncludes('href="/courses"')
    assert.include(response.text(), '>甲</a>')
    assert.notInclude(response.text(), '満席の講座')
  })
})
