import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import limiter from '@adonisjs/limiter/services/main'
import { test } from '@japa/runner'
import type User from '#models/user'
import { figuresOf } from '#queries/indicators/figures_of'
import { indicatorOf, indicators } from '#queries/indicators/index'
import { rowsOf } from '#queries/indicators/rows_of'
import type { RowReader } from '#queries/indicators/rows/row_reader'
import { periodOf } from '#rules/indicators/period'
import { givenCertificate } from '#tests/support/certificates'
import { freezeClock } from '#tests/support/clock'
import { givenSubmittedClaim } from '#tests/support/office'
import { givenCompany, givenMember, givenStaff } from '#tests/support/people'
import { countQueries } from '#tests/support/queries'
import { givenHistories, YEARS } from '#tests/support/random_histories'
import { today } from '#values/clock'

const NOW = Date.parse('2026-09-10T05:00:00Z')
const OFFICER: RowReader = { closed: { accounts: [], companies: [], certifications: [] }, namesPeople: true }
const codes = indicators.map(({ code }) => code)

test.group('pages of the indicators', (suite) => {
  suite.each.setup(() => freezeClock(NOW))
  suite.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  suite.each.setup(() => limiter.clear())

  test('[N24] [F108] the rows of a figure, page by page, are as many and come to as much as the figure says', async ({ assert }) => {
    await givenHistories(11)
    for (const code of codes) {
      const indicator = indicatorOf(code)!
      const years = [2015, 2024]
      const figures = await figuresOf([code], { fiscalYears: years, audience: 'office', by: indicator.groupings[0] })
      for (const { fiscalYear, value, denominator, groups } of figures) {
        const period = periodOf(fiscalYear, 'office', today())!
        const all = []
        for (let after: number | null = 0; after !== null;) {
          const page: Awaited<ReturnType<typeof rowsOf>> = await rowsOf(indicator, period, OFFICER, { after, limit: 3 })
          all.push(...page.rows)
          after = page.next
        }
        if (indicator.measure === 'sum')
          assert.equal(
            all.reduce((sum, { part }) => sum + part, 0),
            value,
            code
          )
        if (indicator.measure === 'distinct') assert.isAtLeast(all.length, value!, code)
        if (denominator !== null)
          assert.equal(
            all.reduce((sum, { whole }) => sum + whole, 0),
            denominator,
            code
          )
        assert.equal(new Set(all.map(({ id }) => id)).size, all.length)

        const [group] = groups!.filter((one) => one.value)
        const narrowed = group && (await rowsOf(indicator, period, OFFICER, { by: indicator.groupings[0], key: group.key }))
        if (group && indicator.measure === 'sum')
          assert.equal(
            narrowed!.rows.reduce((sum, { part }) => sum + part, 0),
            group.value,
            `${code} ${group.key}`
          )
      }
    }
  })

  test('[N24] a manager opens a number down to its rows and takes them away; who opened them is written down', async ({
    client,
    assert,
  }) => {
    await givenHistories(12)
    const manager = await givenStaff('programmes', 'manager')
    const index = await client.get('/office/indicators?year=2025').loginAs(manager)
    index.assertStatus(200)
    assert.include(index.text(), '/office/indicators/claims-received/rows?year=2025')
    const page = await client.get('/office/indicators/claims-received?by=industry').loginAs(manager)
    assert.include(page.text(), 'key=')
    const rows = await client.get('/office/indicators/claims-received/rows?year=2025').loginAs(manager)
    rows.assertStatus(200)
    const [claim] = await db.from('claims').whereBetween('arrived_on', ['2025-04-01', '2026-03-31']).orderBy('id').limit(1)
    assert.include(rows.text(), claim.number)

    await db.from('companies').where('id', claim.company_id).update({ name: '=cmd|calc' })
    const file = await client.get('/office/indicators/claims-received/rows.csv?year=2025').loginAs(manager)
    file.assertStatus(200)
    file.assertHeader('content-disposition', 'attachment; filename="claims-received-2025.csv"')
    assert.include(file.text(), "'=cmd|calc")
    assert.notMatch(file.text(), /(^|,)=cmd/m)
    const read = await db.from('audit_trail').where('action', 'indicator.rows_read').where('actor_id', manager.id)
    assert.deepEqual(
      read.map(({ changes }) => JSON.parse(changes).rows === 'file'),
      [false, true]
    )
  })

  test('[N24] [F110] who has no right to the rows finds neither the page nor the file, whatever address is guessed', async ({
    client,
    db: database,
  }) => {
    for (const [desk, post] of [
      ['claims', 'clerk'],
      ['courses', 'clerk'],
      ['certifications', 'reviewer'],
      ['accounts', 'accountant'],
      ['admin', 'administrator'],
    ] as const) {
      const other = await givenStaff(desk, post)
      for (const path of ['', '/participants', '/participants/rows?year=2025', '/participants/rows.csv?year=2025'])
        (await client.get(`/office/indicators${path}`).loginAs(other)).assertStatus(404)
    }
    ;(await client.get('/office/indicators/participants/rows.csv?year=2025').redirects(0)).assertStatus(302)
    await database.assertMissing('audit_trail', { action: 'indicator.rows_read' })
    const auditor = await givenStaff('audit', 'auditor')
    ;(await client.get('/office/indicators/participants/rows?year=2025').loginAs(auditor)).assertStatus(200)
    ;(await client.get('/office/indicators/nothing/rows?year=2025').loginAs(auditor)).assertStatus(404)
    ;(await client.get("/office/indicators/participants/rows?year=9999&by=nothing&key='&after=x").loginAs(auditor)).assertStatus(200)
  })

  test('[N24] rows of a protected kind name neither the person nor the employer', async ({ assert }) => {
    await givenHistories(13)
    const { rows } = await rowsOf(
      indicatorOf('attendances')!,
      { fiscalYear: 0, from: '1960-04-01' as any, to: '2026-03-31' as any, isClosed: true },
      OFFICER,
      { limit: 5000 }
    )
    const isProtected = async (id: number) => {
      const [row] = await db
        .from('enrolments')
        .join('course_sessions', 'course_sessions.id', 'enrolments.course_session_id')
        .join('kind_editions', 'kind_editions.id', 'course_sessions.kind_edition_id')
        .where('enrolments.id', id)
        .select('definition')
      return JSON.parse(row.definition).privacy === 'protected'
    }
    let seen = 0
    for (const { id, cells } of rows.slice(0, 200)) {
      if (!(await isProtected(id))) assert.isNotNull(cells.participant)
      else {
        seen += 1
        assert.isNull(cells.participant)
        assert.isNull(cells.company)
      }
    }
    assert.isAbove(seen, 0)
  })

  test('[N14] [N24] what is closed to a reader is in no rows of theirs, on the page, in the file and in the count', async ({
    client,
    assert,
  }) => {
    const [open, tied] = [
      await givenCertificate({ company: await givenCompany({ name: '株式会社ひらく' }) }),
      await givenCertificate({ company: await givenCompany({ name: '株式会社とじる' }) }),
    ]
    const { claim: received } = await givenSubmittedClaim()
    const { claim: own } = await givenSubmittedClaim({ company: tied.company })
    const rows = async (code: string, person: User, ending = '') =>
      (await client.get(`/office/indicators/${code}/rows${ending}?year=2026`).loginAs(person)).text()
    const seenBy = async (person: User, code: string, shown: string, hidden: string) => {
      for (const ending of ['', '.csv']) {
        const text = await rows(code, person, ending)
        assert.include(text, shown)
        assert.notInclude(text, hidden)
      }
    }

    const manager = await givenStaff('programmes', 'manager')
    for (const name of [open.company.name, tied.company.name]) assert.include(await rows('certified-new', manager), name)
    await givenMember(tied.company, 'employee', manager)
    await seenBy(manager, 'certified-new', open.company.name, tied.company.name)
    assert.include(await rows('certified-new', manager), '1件')
    assert.include(await rows('claims-received', manager), own.number!)

    const auditor = await givenStaff('audit', 'auditor')
    assert.include(await rows('claims-received', auditor), own.number!)
    await givenMember(tied.company, 'employee', auditor)
    await seenBy(auditor, 'certified-new', open.company.name, tied.company.name)
    await seenBy(auditor, 'claims-received', received.number!, own.number!)
  })

  test('[F113] [F116] [N24] rows name no participant and no employer to an auditor, and who read them is among the readings', async ({
    client,
    assert,
  }) => {
    await givenHistories(12)
    const [manager, auditor] = [await givenStaff('programmes', 'manager'), await givenStaff('audit', 'auditor')]
    for (const ending of ['', '.csv']) {
      const path = `/office/indicators/attendances/rows${ending}?year=2025`
      const named = /人 \d|社 12-\d/
      assert.match((await client.get(path).loginAs(manager)).text(), named)
      const read = await client.get(path).loginAs(auditor)
      read.assertStatus(200)
      assert.notMatch(read.text(), named)
    }
    const readings = await client.get('/office/audit/trail?readings=1&action=indicator.rows_read').loginAs(auditor)
    assert.include(readings.text(), manager.name)
  })

  test('[N24] what everybody sees holds no small group, and no subtraction gives one: years, groups and totals of random histories', async ({
    assert,
  }) => {
    freezeClock(Date.parse('2060-06-01T03:00:00Z'))
    await givenHistories(14)
    for (const by of ['industry', 'size', 'field', 'certificationField', 'project'] as const) {
      const grouped = codes.filter((code) => indicatorOf(code)!.publicGroupings.includes(by))
      const figures = await figuresOf(grouped, { fiscalYears: YEARS.slice(0, 8), audience: 'public', by })
      const exact = await figuresOf(grouped, { fiscalYears: YEARS.slice(0, 8), audience: 'office', by })
      for (const [index, figure] of figures.entries()) {
        const { protects, isOfTheCity, measure } = indicatorOf(figure.code)!
        if (protects === null) continue
        const real = exact[index]!
        const counts = measure === 'sum' || measure === 'distinct'
        if (!isOfTheCity && measure === 'distinct' && !figure.isMasked) assert.isTrue(figure.value === 0 || figure.value! >= 5, figure.code)
        if (!figure.groups || !counts) continue
        const masked = figure.groups.filter((group) => group.isMasked)
        assert.isFalse(figure.isMasked, `${figure.code}: groups without their total`)
        assert.notEqual(masked.length, 1, `${figure.code} of ${figure.fiscalYear}: one group alone can be taken from the total`)
        if (measure === 'distinct')
          for (const group of figure.groups) if (!group.isMasked) assert.isTrue(group.value === 0 || group.value! >= 5)
        for (const group of figure.groups)
          if (!group.isMasked) assert.equal(group.value, real.groups!.find(({ key }) => key === group.key)!.value)
      }
    }

    for (const { code, within, publicGroupings } of indicators.filter((one) => one.within)) {
      assert.isEmpty(publicGroupings, code)
      const wholes = await figuresOf([within!], { fiscalYears: YEARS, audience: 'public' })
      const parts = await figuresOf([code], { fiscalYears: YEARS, audience: 'public' })
      const rests = wholes.flatMap(({ isMasked, value }, index) => (isMasked || parts[index]!.isMasked ? [] : [value! - parts[index]!.value!]))
      assert.isEmpty(rests.filter((rest) => rest > 0 && rest < 5), code)
    }
  })

  test('[N24] everybody reads the figures without a cookie, masked, with definition, unit, source and version', async ({
    client,
    assert,
  }) => {
    await givenHistories(15)
    const page = await client.get('/indicators')
    page.assertStatus(200)
    assert.isUndefined(page.header('set-cookie'))
    assert.include(page.header('cache-control')!, 'public')
    for (const code of codes) (await client.get(`/indicators/${code}`)).assertStatus(200)
    ;(await client.get('/en/indicators/claims-received?by=industry')).assertTextIncludes('Subsidy claims received')
    ;(await client.get('/indicators/nothing')).assertStatus(404)

    const answer = await client.get('/api/v1/indicators?by=industry')
    const { plan, indicators: told, updatedAt } = answer.body()
    assert.isUndefined(answer.header('set-cookie'))
    assert.lengthOf(plan, 3)
    assert.isEmpty(plan.flatMap(({ values }: any) => values))
    assert.isString(updatedAt)
    assert.deepEqual(
      told.map(({ code }: any) => code),
      codes
    )
    for (const one of told) for (const part of ['name', 'definition', 'source', 'unit', 'version']) assert.exists(one[part])
    const received = told.find(({ code }: any) => code === 'claims-received')
    assert.isFalse('numerator' in received.figures[0])
    const running = received.figures.at(-1)
    assert.equal(running.period.to, '2026-08-31')
    assert.isNull(running.groups)
    assert.isTrue(running.isMasked || running.isAtLeast)
  })

  test('[N24] an office with a hundred histories asks no more questions than one without', async ({ assert }) => {
    const ask = () => countQueries(() => figuresOf(codes, { fiscalYears: [2024, 2025], audience: 'office' }))
    const before = await ask()
    await givenHistories(16)
    assert.isAtMost((await ask()) - before, 10)
    const rows = (limit: number) => countQueries(() => rowsOf(indicatorOf('attendances')!, periodOf(2025, 'office', today())!, OFFICER, { limit }))
    assert.equal(await rows(5), await rows(50))
  })
})
