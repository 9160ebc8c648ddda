import { randomBytes } from 'node:crypto'
import testUtils from '@adonisjs/core/services/test_utils'
import limiter from '@adonisjs/limiter/services/main'
import { test } from '@japa/runner'
import { renderDocument } from '#actions/certificates_of_companies/render_document'
import { documentByCode } from '#queries/certificates_of_companies/document_by_code'
import { validCertificates } from '#queries/certificates_of_companies/company_documents'
import { expired, givenCertificate, revokedFrom } from '#tests/support/certificates'
import { freezeClock } from '#tests/support/clock'
import { givenCompany, givenMember, givenPerson } from '#tests/support/people'
import { today } from '#values/clock'
import { addDays, day } from '#values/day'
import { spokenCode } from '#values/spoken_code'

test.group('A certificate of a company', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => freezeClock())
  group.each.setup(() => limiter.clear())

  test('[F100] the company reads it as a page and as the PDF that was issued; nobody else finds it', async ({ client, assert }) => {
    const { document, company, applicant, certification } = await givenCertificate({ fields: ['childcare', 'care'] })
    const address = `/companies/${company.id}/certificates/${document.id}`
    const page = await client.get(address).loginAs(applicant)
    page.assertStatus(200)
    for (const words of ['認定証', document.number, company.name, '子育て支援分野・介護支援分野', '令和8年9月10日から令和11年9月9日まで']) assert.include(page.text(), words)
    ;(await client.get(`/en${address}`).loginAs(applicant)).assertTextIncludes('Work-life balance certification')
    const pdf = await client.get(`${address}.pdf`).loginAs(applicant)
    pdf.assertHeader('content-type', 'application/pdf')
    assert.deepEqual(await renderDocument(document.id), pdf.body())

    const strangers = [await givenPerson(), await givenMember(await givenCompany()), await givenMember(company, 'employee')]
    for (const person of strangers) for (const path of [address, `${address}.pdf`, `${address}/mark.svg`]) (await client.get(path).loginAs(person)).assertStatus(404)
    const other = await givenCompany()
    ;(await client.get(`/companies/${other.id}/certificates/${document.id}`).loginAs(await givenMember(other))).assertStatus(404)
    assert.equal(certification.state, 'concluded')
  })

  test('[F100] the mark is there while the certificate holds, as a drawing and as a picture, and not after', async ({ client, assert }) => {
    const { document, company, applicant, certification } = await givenCertificate()
    const address = `/companies/${company.id}/certificates/${document.id}/mark`
    const svg = await client.get(`${address}.svg`).loginAs(applicant)
    svg.assertHeader('content-type', 'image/svg+xml')
    assert.match((svg.body() as Buffer).toString(), /^<svg/)
    const png = (await client.get(`${address}.png`).loginAs(applicant)).body() as Buffer
    assert.equal(png.readUInt32BE(16), 1200)

    await expired(certification)
    for (const ending of ['svg', 'png']) (await client.get(`${address}.${ending}`).loginAs(applicant)).assertStatus(404)
    assert.notInclude((await client.get(address.replace('/mark', '')).loginAs(applicant)).text(), 'mark.svg')
  })

  test('[F100] a scheme without a mark has none', async ({ client }) => {
    const { document, company, applicant } = await givenCertificate({ scheme: 'excellent-employee', nominee: '芝 一郎' })
    ;(await client.get(`/companies/${company.id}/certificates/${document.id}/mark.svg`).loginAs(applicant)).assertStatus(404)
  })

  test('[F100] [N25] anyone checks it without an account: fields and validity, and not the company’s name while it has not agreed', async ({ client, assert }) => {
    const { document, company } = await givenCertificate()
    const page = await client.get(`/verify/${document.verifyCode}`)
    page.assertStatus(200)
    page.assertHeader('cache-control', 'no-cache')
    assert.isUndefined(page.header('set-cookie'))
    for (const words of ['この認定証は有効です', document.number, '子育て支援分野', '現在の状態です']) assert.include(page.text(), words)
    for (const secret of [company.name, company.corporateNumber!, company.representativeName!]) assert.notInclude(page.text(), secret)
    ;(await client.get(`/en/verify/${document.verifyCode.toLowerCase()}`)).assertTextIncludes('is valid')
  })

  test('[F100] [N25] of an award neither the person nor the company is named', async ({ client, assert }) => {
    const { document, company } = await givenCertificate({ scheme: 'excellent-employee', nominee: '髙橋 﨑子' })
    const page = await client.get(`/verify/${document.verifyCode}`)
    assert.include(page.text(), 'この表彰状は有効です')
    for (const secret of ['髙橋', company.name]) assert.notInclude(page.text(), secret)
  })

  test('[F100] [N25] revoked, the public page says so at once; one field alone leaves the other valid', async ({ client, assert }) => {
    const { document, certificates } = await givenCertificate({ fields: ['childcare', 'care'] })
    await revokedFrom(certificates[0]!)
    const half = (await client.get(`/verify/${document.verifyCode}`)).text()
    for (const words of ['この認定証は有効です', '取消し']) assert.include(half, words)
    await revokedFrom(certificates[1]!)
    assert.include((await client.get(`/verify/${document.verifyCode}`)).text(), 'この認定証は取り消されています')
  })

  test('[F100] [N23] the last day counts: {on} it is {status}')
    .with([
      { on: '2026-09-09', status: 'upcoming' },
      { on: '2026-09-10', status: 'valid' },
      { on: '2029-09-09', status: 'valid' },
      { on: '2029-09-10', status: 'expired' },
    ] as const)
    .run(async ({ assert }, { on, status }) => {
      const { document, company } = await givenCertificate()
      freezeClock(Date.parse(`${on}T14:59:59Z`))
      assert.equal((await documentByCode(document.verifyCode))!.status, status)
      assert.lengthOf(await validCertificates(company.id), status === 'valid' ? 1 : 0)
    })

  test('[F100] surrendered from a day on, it is valid until the day before', async ({ assert }) => {
    const { document, certificates, company } = await givenCertificate({ validFrom: day('2026-01-10') })
    await certificates[0]!.merge({ surrenderedOn: today() }).save()
    assert.equal((await documentByCode(document.verifyCode))!.status, 'surrendered')
    assert.lengthOf(await validCertificates(company.id, addDays(today(), -1)), 1)
  })

  test('[F100] [N25] unknown codes say nothing, and whoever guesses is stopped', async ({ client, assert }) => {
    await givenCertificate()
    for (let guess = 0; guess < 60; guess += 1) {
      const answer = await client.get(`/verify/${spokenCode(randomBytes(16))}`)
      answer.assertStatus(404)
      answer.assertHeader('cache-control', 'no-store')
    }
    const stopped = await client.get(`/verify/${spokenCode(randomBytes(16))}`)
    assert.equal(stopped.status(), 429)
  })
})
