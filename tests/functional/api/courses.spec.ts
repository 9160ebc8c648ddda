import db from '@adonisjs/lucid/services/db'
import limiter from '@adonisjs/limiter/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { freezeClock } from '#tests/support/clock'
import { givenSession } from '#tests/support/courses'
import { countQueries } from '#tests/support/queries'

const ask = async (client: ApiClient, query: Record<string, unknown> = {}) => (await client.get('/api/v1/courses').qs(query)).body()
const codes = ({ data }: { data: { code: string }[] }) => data.map(({ code }) => code)

test.group('GET /api/v1/courses', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => limiter.clear())
  group.each.setup(async () => void (await db.from('courses').update({ state: 'withdrawn' })))

  test('[F99] [F12] the catalogue without account or cookie, in the language of the reader', async ({ client, assert, cleanup }) => {
    cleanup(freezeClock())
    await givenSession({ course: { code: 'AI-77', title: 'はじめてのA.I.', titleEn: 'First A.I.' }, session: { taken: 5 }, limits: [{ seats: 10, taken: 5 }] })
    const response = await client.get('/api/v1/courses').qs({ q: 'ＡＩ' })

    response.assertStatus(200)
    assert.isUndefined(response.header('set-cookie'))
    const { data, next } = response.body()
    assert.isNull(next)
    assert.deepInclude(data[0], { code: 'AI-77', title: 'はじめてのA.I.', field: 'ai', level: 'introductory', mode: 'onsite', fee: 0 })
    assert.deepInclude(data[0].session, { number: 1, status: 'open', seats: 30, free: 5, startsAt: '2026-10-01T14:00:00+09:00', meetings: 1 })
    const english = await client.get('/api/v1/courses').header('accept-language', 'en')
    assert.equal(english.body().data[0].title, 'First A.I.')
  })

  test('[F99] facets and order as on the page, pages by cursor', async ({ client, assert }) => {
    for (const [code, fee] of [['A-1', 0], ['A-2', 2000], ['A-3', 1000]] as const) await givenSession({ course: { code, fee: fee as any } })
    assert.deepEqual(codes(await ask(client, { fee: 'paid', sort: 'fee' })), ['A-3', 'A-2'])

    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page: any = await ask(client, { limit: 1, sort: 'fee', ...(cursor ? { cursor } : {}) })
      seen.push(...codes(page))
      cursor = page.next
    } while (cursor)
    assert.deepEqual(seen, ['A-1', 'A-3', 'A-2'])
  })

  test('[F99] refuses {field}={value}, naming the field')
    .with([
      { field: 'limit', value: '0' },
      { field: 'limit', value: '101' },
      { field: 'limit', value: 'many' },
      { field: 'field', value: 'astrology' },
      { field: 'month', value: '2026-13' },
      { field: 'from', value: '2026-02-30' },
      { field: 'sort', value: 'best' },
      { field: 'cursor', value: 'nothing' },
      { field: 'cursor', value: 'WzEsMl0' },
      { field: 'q', value: 'x'.repeat(101) },
    ])
    .run(async ({ client, assert }, { field, value }) => {
      const response = await client.get('/api/v1/courses').qs({ [field]: value })
      response.assertStatus(422)
      assert.match(response.body().errors[0].field, new RegExp(`^${field}`))
      assert.notMatch(response.body().errors[0].message, /^(0|limit|field|cursor)/)
    })

  test('[F99] one course with its completion rule, its sessions with free seats, unknown ones as 404', async ({ client, assert }) => {
    const first = await givenSession({ course: { code: 'AI-77' }, session: { taken: 28 }, meetings: [2, 2] })
    const second = await givenSession({ inDays: 40 })
    await second.merge({ courseId: first.courseId, number: 2 }).save()
    const course = (await client.get('/api/v1/courses/AI-77')).body().data
    assert.deepInclude(course, { code: 'AI-77', kind: '講座', completion: { presence: '4/5', missedMeetingsAtMost: null, assignment: false, testAtLeast: null } })

    const { data, next } = (await client.get('/api/v1/courses/AI-77/sessions').qs({ limit: 1 })).body()
    assert.deepInclude(data[0], { number: 1, status: 'few', seats: 30, free: 2 })
    assert.lengthOf(data[0].meetings, 2)
    const rest = (await client.get('/api/v1/courses/AI-77/sessions').qs({ cursor: next })).body()
    assert.deepEqual([rest.data.map(({ number }: any) => number), rest.next], [[2], null])

    for (const path of ['/api/v1/courses/none', '/api/v1/courses/none/sessions']) {
      const response = await client.get(path)
      response.assertStatus(404)
      response.assertBody({ errors: [{ message: 'その番号の講座はありません。' }] })
    }
  })

  test('[F99] three hundred a minute from one address, then 429', async ({ client }) => {
    await limiter.use({ requests: 300, duration: '1 minute' }).set('catalogue_catalogue:127.0.0.1', 300, '1 minute')
    const response = await client.get('/api/v1/courses')
    response.assertStatus(429)
  })

  test('[F99] sends as many statements for thirty courses as for three', async ({ client, assert }) => {
    for (let made = 0; made < 3; made += 1) await givenSession()
    const few = await countQueries(() => client.get('/api/v1/courses?limit=100'))
    for (let made = 0; made < 27; made += 1) await givenSession()

    assert.equal(await countQueries(() => client.get('/api/v1/courses?limit=100')), few)
  })
})
