import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { hear } from '#actions/revocations/hear'
import EvidenceFile from '#models/evidence_file'
import RevocationStatement from '#models/revocation_statement'
import User from '#models/user'
import { freezeClock } from '#tests/support/clock'
import { pdf } from '#tests/support/claims'
import { noticeOf } from '#tests/support/flash'
import { givenHolder, givenRevocation, wait } from '#tests/support/revocations'

test.group('Answering before the hearing', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  async function given() {
    const all = await givenRevocation()
    const here = `${all.home}/certificates/revocations/${all.revocation.id}`
    return { ...all, here, person: await User.findOrFail(all.clerk.id!) }
  }

  test('[F103] the company sees reason, day and place, and sends a statement with a paper; the desk reads both, and the trail says who opened it', async ({
    client,
    assert,
  }) => {
    const { here, applicant, revocation, desk, person } = await given()
    const page = (await client.get(here).loginAs(applicant)).text()
    for (const word of [revocation.reason, revocation.hearingPlace, '14:00', '弁明書']) assert.include(page, word)
    await client
      .post(`${here}/statement`)
      .loginAs(applicant)
      .withCsrfToken()
      .field('body', '担当者の入力の誤りです。')
      .file('file', pdf(), { filename: '出勤簿.pdf' })
      .redirects(0)

    const statement = await RevocationStatement.query().preload('file').firstOrFail()
    assert.include(statement.serialize(), { body: '担当者の入力の誤りです。', revocationId: revocation.id, writtenById: applicant.id })
    assert.lengthOf(await db.from('letters').where({ template: 'statement_received', user_id: person.id }), 1)
    assert.include((await client.get(desk).loginAs(person)).text(), '出勤簿.pdf')
    const file = await client.get(`${desk}/files/${statement.evidenceFileId}`).loginAs(person)
    file.assertHeader('content-type', 'application/pdf')
    assert.lengthOf(
      await db.from('audit_trail').where({ action: 'evidence.read', actor_id: person.id, subject_type: 'certificate_revocation' }),
      1
    )
    ;(await client.get(`${here}/files/${statement.evidenceFileId}`).loginAs(applicant)).assertStatus(200)
  })

  test('[F103] a later statement is read first, the earlier one stays', async ({ client, assert }) => {
    const { here, applicant } = await given()
    for (const body of ['はじめの説明', 'あとの説明'])
      await client.post(`${here}/statement`).loginAs(applicant).withCsrfToken().form({ body }).redirects(0)
    const page = (await client.get(here).loginAs(applicant)).text()
    assert.isBelow(page.indexOf('あとの説明'), page.indexOf('はじめの説明'))
  })

  test('[F103] what is no paper is refused, and nothing is kept of it', async ({ client, assert }) => {
    const { here, applicant } = await given()
    const send = client.post(`${here}/statement`).loginAs(applicant).withCsrfToken().field('body', '説明')
    const answer = await send.file('file', Buffer.from('MZ…'), { filename: 'proof.pdf' }).redirects(0)
    assert.isString(noticeOf(answer))
    assert.lengthOf(await RevocationStatement.query(), 0)
    assert.lengthOf(await EvidenceFile.query().whereNotNull('revocationId'), 0)
  })

  test('[F103] from the hour of the hearing on it is too late', async ({ client, assert }) => {
    const { here, applicant, revocation, clerk } = await given()
    wait(14)
    const late = await client.post(`${here}/statement`).loginAs(applicant).withCsrfToken().form({ body: '説明' }).redirects(0)
    assert.include(noticeOf(late)!, '弁明の日時の前まで')
    assert.include((await client.get(here).loginAs(applicant)).text(), '過ぎました')
    await hear(revocation.id, { appeared: true, note: '聴いた。' }, clerk)
    await client.post(`${here}/statement`).loginAs(applicant).withCsrfToken().form({ body: '説明' }).redirects(0)
    assert.lengthOf(await RevocationStatement.query(), 0)
  })

  test('[F103] another company sees nothing of it; the company never reads the office’s note or who proposed', async ({
    client,
    assert,
  }) => {
    const { here, applicant, revocation, home, clerk } = await given()
    const other = await givenHolder()
    for (const path of [here, here.replace(home, other.home), `${here.replace(home, other.home)}/notices/1`])
      (await client.get(path).loginAs(other.applicant)).assertStatus(404)
    ;(
      await client
        .post(`${here.replace(home, other.home)}/statement`)
        .loginAs(other.applicant)
        .withCsrfToken()
        .form({ body: 'x' })
    ).assertStatus(404)
    wait(15)
    await hear(revocation.id, { appeared: true, note: '内部のメモ' }, clerk)
    const page = (await client.get(here).loginAs(applicant)).text()
    for (const word of ['内部のメモ', '起案', '差戻し', 'noticed']) assert.notInclude(page, word)
    assert.lengthOf(await RevocationStatement.query(), 0)
  })
})
