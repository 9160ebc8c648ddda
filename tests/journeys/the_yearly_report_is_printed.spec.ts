import testUtils from '@adonisjs/core/services/test_utils'
import i18nManager from '@adonisjs/i18n/services/main'
import { test } from '@japa/runner'
import readXlsx from 'read-excel-file/node'
import { councilMonths, COUNCIL } from '#queries/reports/council_months'
import { wordsOf } from '#services/dashboards/words'
import { councilWorkbook } from '#services/reports/council_workbook'
import { givenCertificate } from '#tests/support/certificates'
import { freezeClock } from '#tests/support/clock'
import { givenFinalisedClaim, givenGrantedClaim, givenSubmittedClaim } from '#tests/support/office'
import { givenCompany, givenMember, givenStaff } from '#tests/support/people'
import { day } from '#values/day'
import { yenText } from '#values/show'

test.group('The yearly report is printed', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F108] [N24] an officer reads the year of a programme, prints it and takes the months to the council: the same numbers', async ({ client, assert }) => {
    const granted = [await givenGrantedClaim(), await givenGrantedClaim(), await givenFinalisedClaim()]
    await givenSubmittedClaim()
    const { company } = await givenCertificate({ fields: ['childcare'], validFrom: day('2026-04-10') })
    await givenCertificate({ company, fields: ['care'], validFrom: day('2026-06-10') })
    const longer = await givenCompany()
    for (const [field, validUntil] of [['childcare', '2026-05-31'], ['care', '2026-06-30']] as const) {
      const { certification: renews } = await givenCertificate({ company: longer, fields: [field], validFrom: day('2023-06-01'), validUntil: day(validUntil) })
      await givenCertificate({ company: longer, fields: [field], renews, validFrom: day('2026-05-10') })
    }
    const sum = granted.reduce((total, { claim }) => total + claim.grantedAmount!, 0)
    const officer = await givenStaff('programmes', 'officer')

    const list = await client.get('/office/reports').loginAs(officer)
    list.assertTextIncludes('/office/reports/programmes/recruitment-cost?year=2026')
    const page = await client.get('/office/reports/programmes/recruitment-cost').loginAs(officer)
    page.assertStatus(200)
    page.assertTextIncludes('令和8年度は終わっておらず')
    page.assertTextIncludes(yenText(sum))
    page.assertTextIncludes('申請4件のうち0件')
    page.assertTextIncludes('年度内に区に届いた交付申請の件数')
    assert.notMatch(page.text(), /<style|style="/)

    const paper = await client.get('/office/reports/programmes/recruitment-cost/pdf').loginAs(officer)
    paper.assertHeader('content-type', 'application/pdf')
    const bytes = Buffer.from(paper.body())
    assert.equal(bytes.subarray(0, 5).toString(), '%PDF-')
    assert.include(bytes.toString('latin1'), '/StructTreeRoot')
    const plan = await client.get('/office/reports/plan/pdf').loginAs(officer)
    assert.equal(Buffer.from(plan.body()).subarray(0, 5).toString(), '%PDF-')

    const { months, whole } = await councilMonths(2026)
    const at = COUNCIL.findIndex(({ code }) => code === 'yen-granted')
    assert.equal(whole[at], sum)
    assert.equal(months.find(({ month }) => month === '2026-09')!.values[at], sum)
    for (const [index, { code }] of COUNCIL.entries())
      assert.equal(months.reduce((total, { values }) => total + (values[index] ?? 0), 0), whole[index], code)
    assert.deepEqual(COUNCIL.slice(-2).map(({ code }, index) => [code, whole.at(index - 2)]), [['certified-new', 2], ['certified-renewed', 2]])
    assert.isNull(months.find(({ month }) => month === '2026-10')!.values[at])
    const workbook = await client.get('/office/reports/council').loginAs(officer)
    workbook.assertHeader('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    const words = wordsOf('ja', i18nManager.locale('ja').t.bind(i18nManager.locale('ja')))
    const [{ data }] = (await readXlsx(await councilWorkbook(await councilMonths(2026), words))) as unknown as [{ data: unknown[][] }]
    assert.deepEqual(data.find(([first]) => first === '年度計')!.slice(1), whole)
    assert.equal(data.find(([first]) => first === '2026年9月')![at + 1], sum)
  })

  test('[F108] the year before is closed and says so; a programme without cases has a report too', async ({ client }) => {
    const officer = await givenStaff('programmes', 'officer')
    const page = await client.get('/office/reports/programmes/qualification?year=2025').loginAs(officer)
    page.assertStatus(200)
    page.assertTextIncludes('令和7年度は終わっています')
    page.assertTextIncludes('令和7年度の申請はまだありません')
    ;(await client.get('/office/reports/programmes/nothing').loginAs(officer)).assertStatus(404)
    ;(await client.get('/office/reports/programmes/nothing/pdf').loginAs(officer)).assertStatus(404)
  })

  test('[F108] managers and auditors read it too; clerks, companies and strangers find no page', async ({ client }) => {
    const addresses = ['/office/management', '/office/reports', '/office/reports/plan', '/office/reports/council', '/office/reports/programmes/recruitment-cost/pdf', '/office/management/charts/years-claims.csv']
    const [manager, auditor] = [await givenStaff('programmes', 'manager'), await givenStaff('audit', 'auditor')]
    const others = [await givenStaff('claims', 'clerk'), await givenStaff('accounts', 'accountant'), await givenMember(await givenCompany())]
    for (const address of addresses) {
      for (const reader of [manager, auditor]) (await client.get(address).loginAs(reader)).assertStatus(200)
      for (const other of others) (await client.get(address).loginAs(other)).assertStatus(404)
      ;(await client.get(address).redirects(0)).assertStatus(302)
    }
  })
})
