import testUtils from '@adonisjs/core/services/test_utils'
import limiter from '@adonisjs/limiter/services/main'
import { test } from '@japa/runner'
import { companyFields } from '#services/register/open_data_companies'
import { givenPublished } from '#tests/support/certificates'
import { freezeClock } from '#tests/support/clock'
import { givenCompany } from '#tests/support/people'
import { now } from '#values/clock'
import { parseCsv } from '#values/csv'
import { day } from '#values/day'

const COMPANY_COLUMNS = Object.keys(companyFields)

type Check = (value: unknown) => boolean

const isText: Check = (value) => typeof value === 'string' && value !== ''
const isDayText: Check = (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value)
const listOf =
  (shape: Record<string, Check>): Check =>
  (value) =>
    Array.isArray(value) && value.every((one) => wrongOf(shape, one).length === 0)

/** The contract of GET /api/v1/certified-companies. */
const SCHEMA: Record<string, Check> = {
  corporateNumber: orNull((value) => /^\d{13}$/.test(String(value))),
  name: isText,
  scheme: isText,
  schemeName: isText,
  fields: listOf({ code: isText, name: isText, validFrom: isDayText, validUntil: orNull(isDayText) }),
  level: orNull(isText),
  validFrom: isDayText,
  validUntil: orNull(isDayText),
  town: orNull(isText),
  industry: orNull(isText),
  sizeClass: orNull(isText),
  story: orNull(isText),
  numbers: listOf({ label: isText, value: isText }),
  jobsUrl: orNull((value) => /^https?:/.test(String(value))),
  url: (value) => /^http.*\/certified-companies\/[0-9a-z]+$/.test(String(value)),
  updatedAt: (value) => !Number.isNaN(Date.parse(String(value))),
}

function wrongOf(shape: Record<string, Check>, row: Record<string, unknown>) {
  const surplus = Object.keys(row).filter((name) => !(name in shape))
  return [...surplus, ...Object.keys(shape).filter((name) => !shape[name]!(row[name]))]
}

test.group('The register for machines', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => freezeClock())
  group.each.setup(() => limiter.clear())

  test('[F99] [N28] GET /api/v1/certified-companies keeps its contract, whatever a company shows', async ({ client, assert }) => {
    const { company } = await givenPublished({
      fields: ['childcare', 'care'],
      numbers: [{ label: '有給取得率', value: '78%' }],
      jobsUrl: 'https://jobs.example/',
    })
    await givenPublished({ items: ['name'] })
    await givenPublished({
      company: await givenCompany({
        kind: 'individual',
        corporateNumber: null,
        industry: null,
        regularEmployees: null,
        mainOfficeAddress: null,
      }),
    })
    await givenPublished({ scheme: 'health-management' })
    const response = await client.get('/api/v1/certified-companies')

    response.assertStatus(200)
    assert.isUndefined(response.header('set-cookie'))
    const { data, next } = response.body()
    assert.isNull(next)
    assert.lengthOf(data, 4)
    for (const row of data) assert.deepEqual(wrongOf(SCHEMA, row), [])
    const first = data.find(({ corporateNumber }: { corporateNumber: string }) => corporateNumber === company.corporateNumber)
    assert.deepInclude(first, { scheme: 'work-life-balance', validFrom: '2026-09-10', validUntil: '2029-09-09' })
    assert.deepEqual(
      first.fields.map(({ code }: { code: string }) => code),
      ['childcare', 'care']
    )
    assert.equal(
      (await client.get('/api/v1/certified-companies').header('accept-language', 'en')).body().data[0].schemeName.length > 0,
      true
    )
  })

  test('[F99] what has not changed is answered without a body', async ({ client, assert }) => {
    await givenPublished()
    for (const path of ['/api/v1/certified-companies', '/certified-companies.atom']) {
      const first = await client.get(path)
      const again = await client.get(path).header('if-none-match', first.header('etag')!)
      assert.equal(again.status(), 304, path)
    }
  })

  test('[F99] refuses {field}={value}, naming the field')
    .with([
      { field: 'limit', value: '0' },
      { field: 'limit', value: '101' },
      { field: 'industry', value: 'Z' },
      { field: 'scheme', value: '../..' },
      { field: 'sort', value: 'best' },
      { field: 'cursor', value: 'nothing' },
      { field: 'q', value: 'x'.repeat(101) },
    ])
    .run(async ({ client, assert }, { field, value }) => {
      const response = await client.get('/api/v1/certified-companies').qs({ [field]: value })
      response.assertStatus(422)
      assert.match(response.body().errors[0].field, new RegExp(`^${field}`))
    })

  test('[F99] three hundred a minute from one address, then 429', async ({ client }) => {
    await limiter.use({ requests: 300, duration: '1 minute' }).set('register_register:127.0.0.1', 300, '1 minute')
    ;(await client.get('/api/v1/certified-companies')).assertStatus(429)
  })

  test('[F112] [N28] open data: a row for each field, as CSV with its mark and as JSON with licence and time', async ({
    client,
    assert,
  }) => {
    const { company } = await givenPublished({
      company: await givenCompany({ name: '株式会社"甲", 乙', industry: '76', regularEmployees: 5 }),
      fields: ['childcare', 'care'],
    })
    const csv = await client.get('/open-data/certified-companies.csv')
    csv.assertHeader('content-type', 'text/csv; charset=utf-8')
    assert.isTrue(csv.text().startsWith('\uFEFF'))
    const rows = parseCsv(csv.text())!
    assert.deepEqual(rows[0]!.cells, COMPANY_COLUMNS)
    const cells = rows.slice(1).map((row) => Object.fromEntries(COMPANY_COLUMNS.map((name, index) => [name, row.cells[index]])))
    assert.lengthOf(cells, 2)
    assert.deepInclude(cells[0], {
      都道府県コード又は市区町村コード: '131032',
      法人番号: company.corporateNumber!,
      名称: '株式会社"甲", 乙',
      認定分野: '子育て支援分野',
      認定日: '2026-09-10',
      有効期限: '2029-09-09',
      町名: '芝',
      規模: '5人以下',
    })
    const { licence, updatedAt, data } = (await client.get('/open-data/certified-companies.json')).body()
    assert.equal(licence.name, 'CC BY 4.0')
    assert.match(updatedAt, /\+09:00$/)
    assert.deepEqual(Object.keys(data[0]), COMPANY_COLUMNS)
    for (const path of ['/open-data', '/en/open-data']) (await client.get(path)).assertTextIncludes('/open-data/certified-companies.csv')
  })

  test('[P7] the feed keeps the id of an entry and moves its time when what is shown moves', async ({ client, assert }) => {
    const { publish, company } = await givenPublished({
      company: await givenCompany({ name: '甲 & 乙 <社>' }),
      validFrom: day('2026-09-01'),
    })
    const read = async () => (await client.get('/certified-companies.atom')).text()
    const before = await read()
    assert.match(before, /^<\?xml version="1.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www.w3.org\/2005\/Atom"/)
    assert.include(before, '<title>甲 &amp; 乙 &lt;社&gt;</title>')
    const [id, updated] = [/<entry>\n<id>([^<]*)/, /<entry>[\s\S]*?<updated>([^<]*)/].map((pattern) => pattern.exec(before)![1]!)

    freezeClock(now().plus({ days: 1 }).toMillis())
    await publish({ story: '新しい取組' })
    const after = await read()
    assert.include(after, `<id>${id}</id>`)
    assert.notInclude(after, `<entry>\n<id>${id}</id>\n<title>甲 &amp; 乙 &lt;社&gt;</title>\n<updated>${updated}</updated>`)
    assert.equal(company.name, '甲 & 乙 <社>')
  })
})
