import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { tellOfExpiry } from '#actions/certificates_of_companies/tell_of_expiry'
import Certification from '#models/certification'
import Draft from '#models/draft'
import { ASSESSMENT } from '#rules/certifications/assessment_document'
import { freezeClock } from '#tests/support/clock'
import { auditOf } from '#tests/support/audit'
import { givenCertificate, givenUndecidedCertification } from '#tests/support/certificates'
import { countQueries } from '#tests/support/queries'
import { givenHolder, wait } from '#tests/support/revocations'
import { now, today } from '#values/clock'
import { addDays, addMonths, day, startOf } from '#values/day'

const told = async () =>
  (await db.from('letters').where('template', 'like', 'certificate_expire%').orderBy('id')).map(({ template }) => template as string)

const standOn = (text: string) => freezeClock(startOf(day(text)).plus({ hours: 9 }).toMillis())

/** Certified on 1 April 2024 for three years: the last day is 31 March 2027. */
const certified = () => givenHolder({ validFrom: day('2024-04-01') })

test.group('A certificate runs out', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F101] the company is reminded six and two months before, once each, however often the clock comes round', async ({ assert }) => {
    await certified()
    standOn('2026-09-29')
    await tellOfExpiry()
    assert.deepEqual(await told(), [])

    standOn('2026-09-30')
    for (let round = 0; round < 3; round += 1) await tellOfExpiry()
    standOn('2026-10-20')
    await tellOfExpiry()
    assert.deepEqual(await told(), ['certificate_expires'])

    standOn('2027-01-31')
    await tellOfExpiry()
    await tellOfExpiry()
    assert.deepEqual(await told(), ['certificate_expires', 'certificate_expires'])
  })

  test('[F101] a clock that slept over both days makes up for one reminder, not for two', async ({ assert }) => {
    await certified()
    standOn('2027-02-15')
    await tellOfExpiry()
    assert.deepEqual(await told(), ['certificate_expires'])
  })

  test('[F101] the day after its last day the company is told once, and the audit trail says so; nothing is switched', async ({
    assert,
  }) => {
    const { certification } = await certified()
    standOn('2027-03-31')
    await tellOfExpiry()
    assert.notInclude(await told(), 'certificate_expired')

    standOn('2027-04-01')
    const before = await db.from('certificates').where('certification_id', certification.id)
    await tellOfExpiry()
    await tellOfExpiry()
    assert.lengthOf(
      (await told()).filter((one) => one === 'certificate_expired'),
      1
    )
    assert.deepEqual(await auditOf('certificate.expired'), { fields: ['childcare', 'workplace'], until: '2027-03-31' })
    assert.deepEqual(await db.from('certificates').where('certification_id', certification.id), before)
  })

  test('[F101] one that was revoked or given back is told of no more', async ({ assert }) => {
    const { certification } = await certified()
    await db.from('certificates').where({ certification_id: certification.id, field: 'childcare' }).update({ revoked_on: '2026-01-01' })
    await db.from('certificates').where({ certification_id: certification.id, field: 'workplace' }).update({ surrendered_on: '2026-01-01' })
    for (const on of ['2026-09-30', '2027-04-01']) {
      standOn(on)
      await tellOfExpiry()
    }
    assert.deepEqual(await told(), [])
    assert.lengthOf(await db.from('audit_trail').where('action', 'certificate.expired'), 0)
  })

  test('[F101] [N17] who sent a renewal is not reminded; who only began one is', async ({ assert }) => {
    const { certification, company } = await certified()
    standOn('2026-09-30')
    const { certification: renewal } = await givenUndecidedCertification({ company, renews: certification })
    await tellOfExpiry()
    assert.deepEqual(await told(), [])
    standOn('2027-04-01')
    await tellOfExpiry()
    assert.sameMembers([...new Set(await told())], ['certificate_expired_renewing'], 'nor asked to renew once more')

    standOn('2026-09-30')
    await Certification.query().where('id', renewal.id).update({ state: 'draft' })
    await tellOfExpiry()
    assert.include(await told(), 'certificate_expires')
  })

  test('[F101] when the next certificate goes on where this one ends, its end is noted but nobody is alarmed', async ({ assert }) => {
    const { company, certification } = await certified()
    await givenCertificate({ company, fields: ['childcare', 'workplace'], validFrom: day('2027-03-01'), renews: certification })
    standOn('2027-04-01')
    await tellOfExpiry()
    assert.notInclude(await told(), 'certificate_expired')
    assert.deepEqual(await auditOf('certificate.expired'), { fields: ['childcare', 'workplace'], until: '2027-03-31' })
  })

  test('[F101] a scheme that has ended renews nothing, and the reminder says so', async ({ client, assert }) => {
    const { applicant, home } = await certified()
    await db.from('certification_schemes').where('code', 'work-life-balance').update({ ends_on: '2026-05-31' })
    standOn('2026-09-30')
    await tellOfExpiry()
    assert.deepEqual(await told(), ['certificate_expires_for_good'])

    const page = await client.get(`${home}/certificates`).loginAs(applicant)
    assert.include(page.text(), 'この制度は終わりました')
    assert.include(page.text(), '有効')
    assert.notInclude(page.text(), '更新の申請をはじめる')
    standOn('2027-04-01')
    await tellOfExpiry()
    assert.include(await told(), 'certificate_expired_for_good')
  })

  test('[F101] an award does not expire: it is neither reminded of nor renewed', async ({ client, assert }) => {
    const { company, applicant } = await givenCertificate({
      scheme: 'excellent-employee',
      nominee: '港 一郎',
      validFrom: day('2020-04-01'),
    })
    await tellOfExpiry()
    assert.deepEqual(await told(), [])
    const page = await client.get(`/companies/${company.id}/certificates`).loginAs(applicant)
    assert.include(page.text(), '期限なし')
    assert.notInclude(page.text(), '更新の申請')
  })

  test('[F101] the round asks as often for six companies as for two', async ({ assert }) => {
    for (let made = 0; made < 2; made += 1) await certified()
    const few = await countQueries(() => tellOfExpiry())
    for (let made = 0; made < 4; made += 1) await certified()
    assert.equal(await countQueries(() => tellOfExpiry()), few)
  })
})

test.group('The company sees what it holds', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F102] the renewal opens six months before the last day and stays open for the days of grace', async ({ client, assert }) => {
    const { company, applicant, certificates } = await givenHolder()
    const until = certificates[0]!.validUntil!
    const pageOn = async (on: string) => {
      standOn(on)
      return (await client.get(`/companies/${company.id}/certificates`).loginAs(applicant)).text()
    }
    const opens = addMonths(until, -6)
    assert.include(await pageOn(addDays(opens, -1)), '更新の申請は')
    for (const on of [opens, until, addDays(until, 30)]) assert.include(await pageOn(on), '更新の申請をはじめる')
    assert.include(await pageOn(addDays(until, 31)), '更新の申請の期間は終わりました')
  })

  test('[F102] its button begins the renewal of that certification, not a new application', async ({ client, assert }) => {
    const { company, applicant, certification, certificates } = await givenHolder()
    const list = `/companies/${company.id}/certifications`
    const sent = { document: {}, revisions: {}, version: 1, savedAt: now(), savedById: applicant.id }
    await Draft.create({ certificationId: certification.id, kind: ASSESSMENT, ...sent })
    standOn(addMonths(certificates[0]!.validUntil!, -6))
    const page = (await client.get(`/companies/${company.id}/certificates`).loginAs(applicant)).text()
    const typed = [...page.matchAll(/<input type="hidden" name="([a-z]\w*)" value="([^"]*)">/g)].map(([, name, value]) => [name, value])
    await client.post(list).loginAs(applicant).withCsrfToken().form(Object.fromEntries(typed)).redirects(0)

    const renewal = await Certification.query().where({ companyId: company.id, state: 'draft' }).firstOrFail()
    assert.equal(renewal.renewsId, certification.id)
  })

  test('[F101] days are counted to the last one, which counts', async ({ client, assert }) => {
    const { company, applicant, certificates } = await givenHolder()
    const until = certificates[0]!.validUntil!
    const page = async () => (await client.get(`/companies/${company.id}/certificates`).loginAs(applicant)).text()
    assert.include(await page(), '期限まであと')
    standOn(until)
    assert.include(await page(), '期限は今日です')
    assert.include(await page(), '有効')
    wait(1)
    assert.include(await page(), '期限切れ')
    assert.isTrue(today() > until)
  })
})
