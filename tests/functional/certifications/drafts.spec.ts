import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { adoptScheme } from '#actions/certifications/adopt_schemes'
import workLifeBalance from '#database/rulebooks/certifications/work_life_balance'
import Draft from '#models/draft'
import {
  givenDraftCertification,
  givenOpenedCertification,
  givenSubmittedCertification,
  type Assessed,
} from '#tests/support/certifications'
import { theClock } from '#values/actor'

const draftOf = ({ certification }: Pick<Assessed, 'certification'>) => Draft.findByOrFail('certificationId', certification.id)

/** The next edition: one question asks for more, all others stay. */
const revise = () =>
  db.transaction((trx) =>
    adoptScheme(
      trx,
      {
        ...workLifeBalance,
        items: workLifeBalance.items.map((item) => (item.code === 'C2' ? { ...item, version: 2, threshold: 2 } : item)),
      },
      theClock
    )
  )

test.group('The draft of a self-assessment', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  const autosave = (client: any, { home, user }: Assessed, payload: object) =>
    client.patch(`${home}/draft`).loginAs(user).withCsrfToken().accept('json').json(payload).redirects(0)

  test('[F91] [N4] is saved at every change, valid or not, and answers with points and gaps', async ({ client, assert }) => {
    const opened = await givenOpenedCertification()
    const fields = { 'fields.childcare': '1', 'items.C1.answer': 'yes', 'items.C2.answer': 'たくさん' }
    const answer = await autosave(client, opened, { fields, base: 99 })

    answer.assertStatus(200)
    assert.include(answer.body().receipt, '2 / 17点')
    assert.include(answer.body().receipt, '就業規則または育児休業規程')
    assert.equal((await draftOf(opened)).document['items.C2.answer'], 'たくさん')
  })

  test('[F42] [F91] two members: the later save names the question in conflict and loses nothing', async ({ client, assert }) => {
    const opened = await givenOpenedCertification()
    const { version: base } = await draftOf(opened)
    await autosave(client, opened, { fields: { 'items.C2.answer': '1' }, base })
    const later = await autosave(client, opened, { fields: { 'items.C2.answer': '2', 'items.C3.answer': '40' }, base })

    assert.deepEqual(later.body().saved, ['items.C3.answer'])
    assert.include(later.body().conflicts[0].label, 'C2')
    const { document } = await draftOf(opened)
    assert.equal(document['items.C2.answer'], '1')
    assert.equal(document['items.C3.answer'], '40')
  })

  test('[F91] without JavaScript: buttons save, lead on, add and remove who helped, and ask about a conflict', async ({
    client,
    assert,
  }) => {
    const opened = await givenOpenedCertification()
    const { home, user } = opened
    const send = (fields: Record<string, string>) => client.post(`${home}/draft`).loginAs(user).withCsrfToken().form(fields).redirects(0)
    ;(await send({ '_section': 'company', '_do': 'next', 'company.confirmed': '1' })).assertHeader('location', `${home}/sections/gates`)
    await send({ _section: 'company', _do: 'add:advisers' })
    const path = Object.keys((await draftOf(opened)).document).find((one) => one.startsWith('advisers.k'))!
    await send({ _section: 'company', _do: `remove:advisers:${path.split('.')[1]}` })
    const { document, version } = await draftOf(opened)

    assert.equal(document['company.confirmed'], '1')
    assert.notProperty(document, path)
    await autosave(client, opened, { fields: { 'fields.care': '1' }, base: version })
    const conflict = await send({
      '_section': 'fields',
      '_seen': JSON.stringify({ base: version, values: { 'fields.care': '0' }, revisions: {} }),
      'fields.care': '',
    })
    conflict.assertStatus(409)
    conflict.assertTextIncludes('介護支援')
  })

  test('[F91] what the form does not have is ignored, and a form that was sent is closed', async ({ client, assert }) => {
    const opened = await givenOpenedCertification()
    const { version: base } = await draftOf(opened)
    await autosave(client, opened, { fields: { 'items.XX.answer': '1', 'gates.G1a.answer': 'yes', 'nominee.name': 'だれか' }, base })
    assert.deepEqual((await draftOf(opened)).document, {})

    const sent = await givenSubmittedCertification()
    const before = (await draftOf(sent)).document
    ;(await autosave(client, sent, { fields: { 'items.C1.answer': 'no' }, base: 99 })).assertStatus(409)
    assert.deepEqual((await draftOf(sent)).document, before)
  })

  test('[F91] a file is dropped on its question, and one called like a list of names is taken with a warning', async ({
    client,
    assert,
  }) => {
    const opened = await givenOpenedCertification()
    const send = (item: string, filename: string) =>
      client
        .post(`${opened.home}/files`)
        .loginAs(opened.user)
        .withCsrfToken()
        .accept('json')
        .fields({ item })
        .file('file', Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n'), { filename })
    const plain = await send('C1', '就業規則.pdf')
    const named = await send('C2', '育休取得者名簿.pdf')
    const nowhere = await send('ZZ', '就業規則.pdf')

    plain.assertStatus(201)
    assert.isNull(plain.body().warning)
    assert.include(named.body().warning, '育休取得者名簿.pdf')
    nowhere.assertStatus(409)
    const rows = await db.from('evidence_files').where('certification_id', opened.certification.id).orderBy('id')
    assert.deepEqual(
      rows.map(({ item_code: item }) => item),
      ['C1', 'C2']
    )
  })

  test('[F40] [F91] a scheme revised while a draft is open asks again only what was touched, and lists it', async ({ client, assert }) => {
    const drafted = await givenDraftCertification()
    const sent = await givenSubmittedCertification()
    await revise()
    const page = await client.get(`${drafted.home}/sections/field-childcare`).loginAs(drafted.user)

    page.assertTextIncludes('1問の質問が変わりました')
    const listed = await client.get(`${drafted.home}/sections/gates`).loginAs(drafted.user)
    listed.assertTextIncludes(`${drafted.home}/sections/field-childcare#`)
    assert.deepEqual(
      workLifeBalance.items.filter(({ code, question }) => listed.text().includes(`>${code} ${question.ja}<`)).map(({ code }) => code),
      ['C2']
    )
    const { document } = await draftOf(drafted)
    assert.equal(document['items.C1.answer'], 'yes')
    assert.equal(document['items.C2.changed'], '')
    const refused = await client.post(`${drafted.home}/submission`).loginAs(drafted.user).withCsrfToken().redirects(0)
    refused.assertHeader('location', `${drafted.home}/sections/confirm?check=1`)

    await autosave(client, drafted, { fields: { 'items.C2.answer': '3' }, base: 999 })
    await client.post(`${drafted.home}/submission`).loginAs(drafted.user).withCsrfToken().redirects(0)
    assert.equal((await drafted.certification.refresh()).state, 'submitted')
    const edition = sent.certification.schemeEditionId
    assert.equal((await sent.certification.refresh()).schemeEditionId, edition)
  })
})
