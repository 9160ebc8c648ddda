import drive from '@adonisjs/drive/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import Publication from '#models/publication'
import { withoutMetadata } from '#rules/files/without_metadata'
import { auditOf } from '#tests/support/audit'
import { EVERYTHING, givenCertificate, givenPublished } from '#tests/support/certificates'
import { png } from '#tests/support/claims'
import { freezeClock } from '#tests/support/clock'
import { givenCompany, givenMember, givenPerson } from '#tests/support/people'

test.group('What a certified company shows', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => freezeClock())

  async function givenForm() {
    const given = await givenCertificate({ fields: ['childcare'] })
    return { ...given, address: `/companies/${given.company.id}/publication` }
  }

  test('[F99] [N28] is nothing by default; then what it ticks, and no more', async ({ client, assert }) => {
    const { address, applicant, company } = await givenForm()
    const before = await client.get(address).loginAs(applicant)
    before.assertStatus(200)
    before.assertTextIncludes('公開されていません')
    assert.notMatch(before.text(), /type="checkbox"[^>]*checked/)

    await client
      .put(address)
      .loginAs(applicant)
      .withCsrfToken()
      .form({
        'version': 0,
        'items[]': ['name', 'fields'],
        'story': '書いておくだけ',
        'numbers[0][label]': '有給取得率',
        'numbers[0][value]': '78%',
      })
    const publication = await Publication.findByOrFail('companyId', company.id)
    assert.deepEqual(
      [publication.items, publication.story, publication.numbers],
      [['name', 'fields'], '書いておくだけ', [{ label: '有給取得率', value: '78%' }]]
    )
    const page = (await client.get(`/certified-companies/${publication.key}`)).text()
    assert.include(page, company.name)
    for (const words of ['書いておくだけ', '78%']) assert.notInclude(page, words)
    assert.deepEqual((await auditOf('publication.changed')).items, [[], ['name', 'fields']])
    const again = await client.get(address).loginAs(applicant)
    for (const words of ['公開されています', '見え方', '書いておくだけ']) again.assertTextIncludes(words)
  })

  test('[F99] [N28] withdrawn with one button, what was written stays with the company', async ({ client, assert }) => {
    const { company, applicant, publication } = await givenPublished()
    await client.delete(`/companies/${company.id}/publication`).loginAs(applicant).withCsrfToken()
    await publication.refresh()
    assert.deepEqual([publication.items, publication.isNamed, publication.searchText], [[], false, ''])
    assert.equal(publication.story, '育児と仕事を両立できる職場です。')
    ;(await client.get(`/certified-companies/${publication.key}`)).assertStatus(410)
    assert.deepEqual((await auditOf('publication.withdrawn')).items, [[...EVERYTHING], []])
  })

  test('[F99] is decided by an administrator of the company, nobody else', async ({ client, db }) => {
    const { address, company } = await givenForm()
    const strangers = [
      await givenPerson(),
      await givenMember(await givenCompany()),
      await givenMember(company, 'employee'),
      await givenMember(company, 'member'),
    ]
    for (const person of strangers) {
      ;(await client.get(address).loginAs(person)).assertStatus(404)
      ;(
        await client
          .put(address)
          .loginAs(person)
          .withCsrfToken()
          .form({ 'version': 0, 'items[]': ['name'] })
      ).assertStatus(404)
      ;(await client.delete(address).loginAs(person).withCsrfToken()).assertStatus(404)
    }
    await db.assertEmpty('publications')
  })

  test('[F99] two administrators at once: the second is told, and nothing is overwritten', async ({ client, assert }) => {
    const { address, applicant, company } = await givenForm()
    const send = (story: string) =>
      client
        .put(address)
        .loginAs(applicant)
        .header('referer', address)
        .withCsrfToken()
        .form({ 'version': 0, 'items[]': ['name'], story })
    await send('はじめ')
    ;(await send('あと')).assertTextIncludes('ほかの人が先に保存しました')
    assert.equal((await Publication.findByOrFail('companyId', company.id)).story, 'はじめ')
  })

  test('[F99] an address that is none of the web is refused: {url}')
    .with(['javascript:alert(1)', 'ftp://example.com', 'example'].map((url) => ({ url })))
    .run(async ({ client, db }, { url }) => {
      const { address, applicant } = await givenForm()
      const refused = await client
        .put(address)
        .loginAs(applicant)
        .header('referer', address)
        .withCsrfToken()
        .form({ 'version': 0, 'items[]': ['name', 'jobs'], 'jobsUrl': url })
      refused.assertTextIncludes('採用情報のアドレス')
      refused.assertTextIncludes('1か所')
      await db.assertEmpty('publications')
    })

  test('[F99] a photo is shown only if everybody on it agrees', async ({ client, assert, db }) => {
    const { address, applicant, company } = await givenForm()
    const send = (consent: Record<string, string>) =>
      client
        .put(address)
        .loginAs(applicant)
        .header('referer', address)
        .withCsrfToken()
        .fields({ 'version': '0', 'items[0]': 'name', 'items[1]': 'photo', ...consent })
        .file('photo', png(), { filename: 'team.png' })
    ;(await send({})).assertTextIncludes('写っている全員の同意')
    await db.assertEmpty('publications')

    await send({ portraitConsent: '1' })
    const publication = await Publication.findByOrFail('companyId', company.id)
    const photo = await client.get(`/certified-companies/${publication.key}/photo`)
    photo.assertHeader('content-type', 'image/png')
    photo.assertHeader('cache-control', 'no-cache')
    assert.deepEqual(Buffer.from(await drive.use().getBytes(publication.photoKey!)), photo.body())
    await publication.merge({ portraitConsent: false }).save()
    ;(await client.get(`/certified-companies/${publication.key}/photo`)).assertStatus(410)
  })

  test('[F99] nothing of where and when a photo was taken is kept, only which way is up', ({ assert }) => {
    const segment = (marker: number, body: Buffer) => Buffer.concat([Buffer.from([0xff, marker, 0, body.length + 2]), body])
    const tiff = Buffer.from([...Buffer.from('Exif\0\0MM'), 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0])
    const picture = Buffer.from([0xff, 0xda, 1, 2, 3, 0xff, 0xd9])
    const jpeg = Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      segment(0xe0, Buffer.from('JFIF')),
      segment(0xe1, Buffer.concat([tiff, Buffer.from('GPS 35.6')])),
      segment(0xfe, Buffer.from('secret')),
      picture,
    ])
    const plain = withoutMetadata(jpeg, 'image/jpeg')
    for (const words of ['GPS', 'secret']) assert.notInclude(plain.toString('latin1'), words)
    assert.include(plain.toString('latin1'), 'JFIF')
    assert.isTrue(plain.subarray(-picture.length).equals(picture))
    assert.equal(plain[plain.indexOf('Exif') + 6 + 8 + 2 + 8], 6)
    assert.deepEqual(withoutMetadata(plain, 'image/jpeg'), plain)
  })
})
