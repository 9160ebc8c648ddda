import testUtils from '@adonisjs/core/services/test_utils'
import limiter from '@adonisjs/limiter/services/main'
import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { withdrawPublication } from '#actions/publication/withdraw_publication'
import { EVERYTHING, expired, givenCertificate, givenPublished, revokedFrom } from '#tests/support/certificates'
import { freezeClock } from '#tests/support/clock'
import { givenCompany } from '#tests/support/people'
import { countQueries } from '#tests/support/queries'
import { day } from '#values/day'
import { yen } from '#values/yen'

const namesOf = (text: string) => [...text.matchAll(/<h3 lang="ja"><a [^>]*>([^<]*)<\/a>/g)].map(([, name]) => name)
const found = async (client: ApiClient, query: Record<string, unknown> = {}) =>
  namesOf((await client.get('/certified-companies').qs(query)).text())

/** Everything of the register that anybody can fetch of a company. */
const everywhere = (key: string) => [
  '/',
  '/certified-companies',
  `/certified-companies/${key}`,
  '/certified-companies.atom',
  '/api/v1/certified-companies',
  '/open-data/certified-companies.csv',
  '/open-data/certified-companies.json',
]

const named = (name: string, more = {}) => givenCompany({ name, nameKana: null, searchText: name, ...more })

test.group('The register of certified companies', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => freezeClock())
  group.each.setup(() => limiter.clear())

  test('[F99] is open to everybody in both languages, without account, cookie or script', async ({ client, assert }) => {
    const { company, publication } = await givenPublished()
    for (const [path, lang] of [
      ['/certified-companies', 'ja'],
      ['/en/certified-companies', 'en'],
      [`/certified-companies/${publication.key}`, 'ja'],
      [`/en/certified-companies/${publication.key}`, 'en'],
    ] as const) {
      const response = await client.get(path)
      response.assertStatus(200)
      assert.isUndefined(response.header('set-cookie'))
      response.assertTextIncludes(`<html lang="${lang}">`)
      response.assertTextIncludes(company.name)
    }
  })

  test('[F99] [N28] a certified company that never agreed appears nowhere', async ({ client, assert }) => {
    const { company } = await givenCertificate({ company: await named('株式会社ひみつ') })
    for (const path of everywhere('none')) assert.notInclude((await client.get(path)).text(), company.name, path)
  })

  test('[F99] [N28] nor does one that agreed to everything but its name', async ({ client, assert }) => {
    const { company, publication } = await givenPublished({
      company: await named('株式会社ひみつ'),
      items: EVERYTHING.filter((item) => item !== 'name'),
    })
    for (const path of everywhere(publication.key)) assert.notInclude((await client.get(path)).text(), company.name, path)
    ;(await client.get(`/certified-companies/${publication.key}`)).assertStatus(404)
    ;(await client.get(`/certified-companies/${publication.key}/card.png`)).assertStatus(404)
  })

  test('[F99] of what was not agreed to nothing is shown: without {item}')
    .with([
      { item: 'town', words: '芝' },
      { item: 'industry', words: '飲食店' },
      { item: 'size', words: '5人以下' },
      { item: 'fields', words: '子育て支援分野' },
      { item: 'story', words: '両立できる職場' },
      { item: 'numbers', words: '育児休業取得率' },
      { item: 'jobs', words: 'jobs.example' },
    ] as const)
    .run(async ({ client, assert }, { item, words }) => {
      const company = await named('株式会社甲', { industry: '76', regularEmployees: 5, mainOfficeAddress: '東京都港区芝一丁目1番1号' })
      const shown = { numbers: [{ label: '育児休業取得率', value: '80%' }], jobsUrl: 'https://jobs.example/' }
      const { publication, publish } = await givenPublished({ company, ...shown })
      const places = everywhere(publication.key).slice(1)
      const read = async () =>
        Promise.all(places.map(async (path) => (await client.get(path)).text().replace(/<footer[\s\S]*?<\/footer>/, '')))
      assert.include((await read()).join('\n'), words)

      await publish({ ...shown, items: EVERYTHING.filter((one) => one !== item) })
      for (const [index, text] of (await read()).entries()) assert.notInclude(text, words, places[index])
    })

  test('[F99] [N28] {event}, it is gone at once from page, card, feed, API and files')
    .with([{ event: 'withdrawn' }, { event: 'revoked' }, { event: 'expired' }, { event: 'surrendered' }] as const)
    .run(async ({ client, assert }, { event }) => {
      const { company, applicant, publication, certificates, certification } = await givenPublished({
        company: await named('株式会社きえる'),
      })
      const places = everywhere(publication.key)
      for (const path of places.slice(1)) assert.include((await client.get(path)).text(), company.name, path)

      if (event === 'withdrawn') await withdrawPublication(company.id, { id: applicant.id, as: 'applicant', companyId: company.id })
      if (event === 'revoked') await revokedFrom(certificates[0]!)
      if (event === 'expired') await expired(certification)
      if (event === 'surrendered') await certificates[0]!.merge({ surrenderedOn: day('2026-09-10') }).save()
      for (const path of places) assert.notInclude((await client.get(path)).text(), company.name, path)
      for (const path of ['', '/card.png', '/photo']) (await client.get(`/certified-companies/${publication.key}${path}`)).assertStatus(410)
    })

  test('[F99] an award of a person makes no certified company', async ({ client, assert }) => {
    await givenPublished({ company: await named('株式会社表彰'), scheme: 'excellent-employee', nominee: '芝 一郎' })
    assert.deepEqual(await found(client), [])
  })

  test('[F99] {typed} finds the company, whatever the kana, width and form of corporation')
    .with(['ミナト', 'みなと', 'ﾐﾅﾄ', 'みなと商店', '株式会社みなと', '両立', 'ミナト　両立'].map((typed) => ({ typed })))
    .run(async ({ client, assert }, { typed }) => {
      await givenPublished()
      await givenPublished({ company: await named('べつの会社'), story: null })
      assert.deepEqual(await found(client, { q: typed }), ['株式会社みなと商店'])
    })

  test('[F99] a story that is not shown finds nobody', async ({ client, assert }) => {
    await givenPublished({ items: ['name'], story: '合言葉' })
    assert.deepEqual(await found(client, { q: '合言葉' }), [])
  })

  test('[F99] each facet narrows, and only by what is shown: {query}')
    .with([
      { query: 'scheme=work-life-balance', names: ['甲社', '乙社'] },
      { query: 'scheme=health-management', names: [] },
      { query: 'field=childcare', names: ['甲社'] },
      { query: 'field=childcare&field=care', names: ['甲社', '乙社'] },
      { query: 'industry=M', names: ['甲社'] },
      { query: 'industry=G', names: [] },
      { query: 'size=to5', names: ['甲社'] },
      { query: 'size=to20&size=to5', names: ['甲社'] },
      { query: 'field=care&industry=M', names: [] },
    ])
    .run(async ({ client, assert }, { query, names }) => {
      await givenPublished({ company: await named('甲社', { industry: '76', regularEmployees: 5, nameKana: 'ア' }), fields: ['childcare'] })
      await givenPublished({
        company: await named('乙社', { industry: '39', regularEmployees: 12, nameKana: 'イ' }),
        fields: ['care'],
        items: ['name', 'fields'],
      })
      assert.deepEqual(namesOf((await client.get(`/certified-companies?${query}`)).text()), names)
    })

  test('[F99] the counts of a facet take the other facets into account, not its own', async ({ client }) => {
    await givenPublished({ company: await named('甲社'), fields: ['childcare', 'care'] })
    await givenPublished({ company: await named('乙社'), fields: ['care'] })
    const response = await client.get('/certified-companies?field=childcare')
    response.assertTextIncludes('1社')
    response.assertTextIncludes('子育て支援分野 <span class="facet-count">（1）')
    response.assertTextIncludes('介護支援分野 <span class="facet-count">（2）')
  })

  test('[F99] in order of reading or newest first, page by page by the address alone', async ({ client, assert }) => {
    await givenPublished({ company: await named('甲社', { nameKana: 'ウ' }), validFrom: day('2026-02-01') })
    await givenPublished({ company: await named('乙社', { nameKana: 'ア' }), validFrom: day('2026-01-01') })
    await givenPublished({ company: await named('丙社', { nameKana: 'イ' }), validFrom: day('2026-03-01') })
    assert.deepEqual(await found(client), ['乙社', '丙社', '甲社'])
    assert.deepEqual(await found(client, { sort: 'newest' }), ['丙社', '甲社', '乙社'])

    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page: any = (
        await client.get('/api/v1/certified-companies').qs({ limit: 1, sort: 'newest', ...(cursor ? { cursor } : {}) })
      ).body()
      seen.push(...page.data.map(({ name }: { name: string }) => name))
      cursor = page.next
    } while (cursor)
    assert.deepEqual(seen, ['丙社', '甲社', '乙社'])
  })

  test('[F99] what a pattern would read is a sign like others, an old address still opens, nothing found is said kindly', async ({
    client,
    assert,
  }) => {
    await givenPublished()
    assert.lengthOf(await found(client, { q: '%' }), 1)
    ;(await client.get('/certified-companies').qs({ q: '<script>alert(1)</script>' })).assertTextIncludes(
      'この条件に合う認定企業はありません'
    )
    ;(await client.get('/certified-companies?cursor=x&sort=best&industry=%27')).assertStatus(200)
    ;(await client.get('/certified-companies/nobody')).assertStatus(404)
  })

  test('[P7] the page of a company tells what it does, until when it is certified, and how to check it', async ({ client, assert }) => {
    const { document, publication } = await givenPublished({
      fields: ['childcare', 'workplace'],
      numbers: [{ label: '有給取得率', value: '78%' }],
      jobsUrl: 'https://jobs.example/',
    })
    const page = (await client.get(`/certified-companies/${publication.key}`)).text()
    for (const words of [
      '子育て支援分野',
      '働きやすい職場環境づくり分野',
      '2029年9月9日',
      '78%',
      `/verify/${document.verifyCode}`,
      'https://jobs.example/',
    ])
      assert.include(page, words)
    assert.match(page, /<meta property="og:image" content="http[^"]*\/certified-companies\/[^"]*\/card\.png">/)
    assert.include((await client.get(`/verify/${document.verifyCode}`)).text(), '株式会社みなと商店')
  })

  test('[P7] the card to share is a picture of 1200 by 630', async ({ client, assert }) => {
    const { publication } = await givenPublished({
      company: await named('とても長い名前の株式会社'.repeat(5)),
      fields: ['childcare', 'community', 'care', 'workplace'],
    })
    const response = await client.get(`/certified-companies/${publication.key}/card.png`)
    response.assertHeader('content-type', 'image/png')
    const png = response.body() as Buffer
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1200, 630])
  })

  test('[P7] newly certified companies stand on the front page', async ({ client }) => {
    await givenPublished()
    ;(await client.get('/')).assertTextIncludes('新しい認定企業')
  })

  test('[F99] sends as many statements for thirty companies as for three', async ({ client, assert }) => {
    const capital = yen(3_000_000)
    for (let made = 0; made < 3; made += 1) await givenPublished({ company: await named(`会社${made}`, { capital }) })
    const few = await countQueries(() => client.get('/certified-companies'))
    for (let made = 3; made < 12; made += 1) await givenPublished({ company: await named(`会社${made}`, { capital }) })
    assert.equal(await countQueries(() => client.get('/certified-companies')), few)
  })
})
