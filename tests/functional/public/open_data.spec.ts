import testUtils from '@adonisjs/core/services/test_utils'
import limiter from '@adonisjs/limiter/services/main'
import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { changeGrantConsent } from '#actions/publication/change_grant_consent'
import Claim from '#models/claim'
import type Company from '#models/company'
import GrantConsent from '#models/grant_consent'
import { DATA_SETS } from '#services/open_data/data_sets'
import { supportFields } from '#services/open_data/support_programmes'
import { auditOf } from '#tests/support/audit'
import { givenPublished } from '#tests/support/certificates'
import { freezeClock } from '#tests/support/clock'
import { givenSession } from '#tests/support/courses'
import { noticeOf } from '#tests/support/flash'
import { wrongBy } from '#tests/support/json_schema'
import { givenFinalisedClaim, givenGrantedClaim } from '#tests/support/office'
import { givenCompany, givenMember } from '#tests/support/people'
import { countQueries } from '#tests/support/queries'
import { now } from '#values/clock'
import { parseCsv } from '#values/csv'

const DAY = { type: 'string', format: 'date' }
const TEXT = { type: 'string', minLength: 1 }
const NULLABLE = { type: ['string', 'null'] }

/** What a data set promises of each row beyond the names of its fields. */
const PROMISES: Record<string, Record<string, object>> = {
  'events': { '開始日': DAY, '終了日': DAY, '開始時間': { pattern: '^\\d{2}:\\d{2}$' }, '定員': { type: 'integer' }, 'URL': { format: 'uri' } },
  'support-programmes': { '受付開始日': DAY, '受付終了日': DAY, '公開日': DAY, 'タイトル(制度名)': TEXT, '補助率': TEXT, '対象者': TEXT, 'URL': { format: 'uri' } },
  'grants': { '法人番号': { pattern: '^\\d{13}$' }, '法人名': TEXT, '認定日': DAY, '金額': { type: 'integer', minimum: 1 }, '年度': { pattern: '年度$' } },
  'certified-companies': { '認定日': DAY, '法人番号': { type: ['string', 'null'], pattern: '^\\d{13}$' }, '更新日時': { format: 'date-time' }, '町名': NULLABLE },
}

const schemaOf = ({ name, fields }: (typeof DATA_SETS)[number]) => ({
  type: 'object',
  required: ['licence', 'updatedAt', 'data'],
  properties: {
    licence: { properties: { name: { const: 'CC BY 4.0' }, url: { format: 'uri' } } },
    updatedAt: { type: 'string', format: 'date-time', pattern: '\\+09:00$' },
    data: {
      type: 'array',
      minItems: 1,
      items: { type: 'object', required: fields.map((field) => field.name), properties: PROMISES[name], maxProperties: fields.length },
    },
  },
})

/** The 360Giving Data Standard, as far as it binds a grant. */
const ORGANISATION = { type: 'array', minItems: 1, items: { type: 'object', required: ['id', 'name'], properties: { id: { pattern: '^JP-JCN-\\d{13}$' }, name: TEXT } } }
const GIVING = {
  type: 'object',
  required: ['grants', 'license'],
  properties: {
    license: { type: 'string', format: 'uri' },
    version: { pattern: '^\\d+\\.\\d+$' },
    grants: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['id', 'title', 'description', 'currency', 'amountAwarded', 'awardDate', 'recipientOrganization', 'fundingOrganization'],
        properties: { id: TEXT, title: TEXT, currency: { const: 'JPY' }, amountAwarded: { type: 'number' }, awardDate: DAY, recipientOrganization: ORGANISATION, fundingOrganization: ORGANISATION },
      },
    },
  },
}

const agreed = async (company: Company) => changeGrantConsent(company.id, true, { id: (await givenMember(company)).id, as: 'applicant', companyId: company.id })
const grantsIn = async (client: ApiClient): Promise<any[]> => (await client.get('/open-data/grants.json')).body().data

test.group('Open data', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => limiter.clear())

  test('[F112] [N28] each data set keeps its schema as JSON, and its CSV has the same rows in the same fields; the page describes all of them', async ({ client, assert }) => {
    await agreed((await givenGrantedClaim()).company)
    await givenPublished()
    await givenSession()
    const pages = await Promise.all(['/open-data', '/en/open-data'].map((path) => client.get(path)))
    for (const set of DATA_SETS) {
      const json = await client.get(`/open-data/${set.name}.json`)
      assert.deepEqual(wrongBy(schemaOf(set), json.body()), [], set.name)
      assert.isUndefined(json.header('set-cookie'))
      const csv = await client.get(`/open-data/${set.name}.csv`)
      csv.assertHeader('content-disposition', `attachment; filename="${set.file}.csv"`)
      assert.equal(csv.text().startsWith('\uFEFF'), set.hasMark)
      const [heading, ...rows] = parseCsv(csv.text())!
      assert.deepEqual(heading!.cells, set.fields.map(({ name }) => name))
      assert.deepEqual(rows.map(({ cells }) => cells), json.body().data.map((row: object) => Object.values(row).map((cell) => String(cell ?? ''))))
      for (const page of pages) for (const { name } of set.fields) page.assertTextIncludes(name)
    }
    for (const page of pages) page.assertTextIncludes('CC BY 4.0')
    ;(await client.get('/open-data/claims.csv')).assertStatus(404)
    ;(await client.get('/open-data/claims.json')).assertStatus(404)
  })

  test('[F112] the support programmes of this year are there in the 22 fields that are known of the catalogue, with window, rates and caps', async ({ client, assert }) => {
    const { data } = (await client.get('/open-data/support-programmes.json')).body()
    assert.lengthOf(Object.keys(supportFields), 22)
    const row = data.find((one: any) => one['URL'].endsWith('/estimate/recruitment-cost'))
    assert.include(row, { '支援制度種別': '補助金', '補助率': '通常 2/3、ワーク・ライフ・バランス推進企業 3/4' })
    assert.include(row['給付金額'], '上限1,000,000円')
    assert.include(row['対象者'], '中小企業者である')
    assert.isTrue(data.every((one: any) => one['受付終了日'] >= '2026-04-01'))
  })

  test('[N28] [F112] grants are those of companies that agree, in gBizINFO’s and 360Giving’s words; a withdrawal is in force at once', async ({ client, assert }) => {
    const silent = await givenGrantedClaim()
    const { claim, company } = await givenFinalisedClaim({ company: await givenCompany({ name: '=cmd|\'/C calc\'!A0株式会社' }) })
    const administrator = await givenMember(company)
    const page = `/companies/${company.id}/grant-publication`
    assert.lengthOf(await grantsIn(client), 0)
    ;(await client.get(page).loginAs(administrator)).assertTextIncludes('いまは公表していません')

    await client.put(page).loginAs(administrator).withCsrfToken().redirects(0)
    const [row, ...others] = await grantsIn(client)
    assert.isEmpty(others)
    assert.include(row, { '法人番号': company.corporateNumber, '金額': Number(claim.finalisedAmount), '金額の区分': '確定額', '認定日': '2026-09-10', '年度': '令和8年度', '制度コード': 'recruitment-cost' })
    const csv = (await client.get('/open-data/grants.csv')).text()
    assert.include(csv, "'=cmd|", 'no spreadsheet calculates what a company calls itself')
    assert.equal(row['法人名'], company.name)
    const giving = (await client.get('/open-data/grants-360giving.json')).body()
    assert.deepEqual(wrongBy(GIVING, giving), [])
    assert.equal(giving.grants[0].recipientOrganization[0].id, `JP-JCN-${company.corporateNumber}`)
    assert.notInclude(JSON.stringify(giving) + csv, silent.company.corporateNumber!)
    await auditOf('grant_consent.given')

    await client.delete(page).loginAs(administrator).withCsrfToken().redirects(0)
    assert.lengthOf(await grantsIn(client), 0)
    assert.notInclude((await client.get('/open-data/grants.csv')).text(), company.corporateNumber!)
    await auditOf('grant_consent.withdrawn')
  })

  test('[N28] a sole proprietor is never listed, not even with a consent in the table; nor is a grant that was revoked', async ({ client, assert }) => {
    const person = await givenCompany({ kind: 'individual', form: 'soleProprietor', corporateNumber: null })
    await givenGrantedClaim({ company: person })
    const administrator = await givenMember(person)
    const page = `/companies/${person.id}/grant-publication`
    ;(await client.get(page).loginAs(administrator)).assertTextIncludes('公表の対象ではありません')
    assert.include(noticeOf(await client.put(page).loginAs(administrator).withCsrfToken().redirects(0)), '公表の対象ではありません')
    assert.lengthOf(await GrantConsent.all(), 0)
    await GrantConsent.create({ companyId: person.id, version: 1, isGiven: true, changedById: administrator.id, changedAt: now() })
    assert.lengthOf(await grantsIn(client), 0)

    const { claim, company } = await givenGrantedClaim()
    await agreed(company)
    assert.lengthOf(await grantsIn(client), 1)
    await Claim.query().where('id', claim.id).update({ state: 'revoked' })
    assert.lengthOf(await grantsIn(client), 0)
  })

  test('[N28] only an administrator of the company says so', async ({ client, assert }) => {
    const { company } = await givenGrantedClaim()
    const strangers = [await givenMember(company, 'member'), await givenMember(await givenCompany())]
    for (const person of strangers) {
      ;(await client.get(`/companies/${company.id}/grant-publication`).loginAs(person)).assertStatus(404)
      ;(await client.put(`/companies/${company.id}/grant-publication`).loginAs(person).withCsrfToken()).assertStatus(404)
    }
    assert.lengthOf(await GrantConsent.all(), 0)
  })

  test('[F112] sends as many statements for three grants as for one', async ({ client, assert }) => {
    await agreed((await givenGrantedClaim()).company)
    const few = await countQueries(() => client.get('/open-data/grants.json'))
    for (let made = 0; made < 2; made += 1) await agreed((await givenGrantedClaim()).company)

    assert.equal(await countQueries(() => client.get('/open-data/grants.json')), few)
    assert.lengthOf(await grantsIn(client), 3)
  })
})
