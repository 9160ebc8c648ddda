import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import Draft from '#models/draft'
import { submitClaim } from '#actions/claims/submit_claim'
import { linesOf } from '#rules/claims/draft_document'
import { givenDraftClaim, givenOpenedClaim, pdf, type, type Drafted } from '#tests/support/claims'
import { freezeClock } from '#tests/support/clock'
import { noticeOf } from '#tests/support/flash'
import { now } from '#values/clock'
import { sidecar } from '#config/database'

const draftOf = ({ claim }: Pick<Drafted, 'claim'>) => Draft.query().where({ claimId: claim.id }).firstOrFail()
const lineOf = async (drafted: Drafted) => `lines.${linesOf((await draftOf(drafted)).document)[0]!.key}`

test.group('The draft of a claim', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => freezeClock())

  const autosave = (client: any, { home, user }: Drafted, payload: object) =>
    client.patch(`${home}/draft`).loginAs(user).withCsrfToken().accept('json').json(payload).redirects(0)

  test('[F41] is saved at every change, valid or not, and says when', async ({ client, assert }) => {
    const drafted = await givenOpenedClaim()
    const line = await lineOf(drafted)
    const { version } = await draftOf(drafted)
    const answer = await autosave(client, drafted, { fields: { [`${line}.amount`]: '約10万', [`${line}.paidOn`]: 'あした' }, base: version })

    answer.assertStatus(200)
    answer.assertBodyContains({ savedText: '保存しました 14:00', conflicts: [] })
    const { document } = await draftOf(drafted)
    assert.equal(document[`${line}.amount`], '約10万')
    assert.equal(document[`${line}.paidOn`], 'あした')
  })

  test('[N2] answers each save with the amount explained line by line', async ({ client, assert }) => {
    const drafted = await givenOpenedClaim()
    const line = await lineOf(drafted)
    const fields = { [`${line}.category`]: 'jobAdvertising', [`${line}.amount`]: '６６０，０００', [`${line}.tax`]: 'included', [`${line}.taxRate`]: '10' }
    const answer = await autosave(client, drafted, { fields, base: 99 })

    const { explanation, receipt } = answer.body()
    assert.equal(explanation.amount, 400_000)
    assert.equal(explanation.lines.reduce((sum: number, one: { amount: number }) => sum + one.amount, 0), 400_000)
    assert.isTrue(explanation.lines.every((one: { article: string }) => one.article))
    assert.include(receipt, '400,000円')
  })

  test('[F41] two pages: the later save names the fields in conflict and loses nothing', async ({ client, assert }) => {
    const drafted = await givenOpenedClaim()
    const line = await lineOf(drafted)
    const { version: base } = await draftOf(drafted)
    await autosave(client, drafted, { fields: { [`${line}.amount`]: '100', [`${line}.vendor`]: '甲社' }, base })
    const later = await autosave(client, drafted, { fields: { [`${line}.amount`]: '200', [`${line}.item`]: '広告' }, base })

    later.assertBodyContains({ saved: [`${line}.item`], conflicts: [{ path: `${line}.amount`, mine: '200', theirs: '100', label: '費用1・金額' }] })
    const { document } = await draftOf(drafted)
    assert.equal(document[`${line}.amount`], '100')
    assert.equal(document[`${line}.vendor`], '甲社')
    assert.equal(document[`${line}.item`], '広告')
  })

  test('[F41] without JavaScript the page asks which value to keep, and saves the choice', async ({ client, assert }) => {
    const drafted = await givenOpenedClaim()
    const { home, user } = drafted
    const line = await lineOf(drafted)
    const { version: base, document } = await draftOf(drafted)
    const seen = JSON.stringify({ base, values: document, revisions: {} })
    const post = (fields: object) => client.post(`${home}/draft`).loginAs(user).withCsrfToken().form({ _section: 'costs', _do: 'save', ...fields }).redirects(0)

    const first = await post({ _seen: seen, [`${line}.amount`]: '100', [`${line}.vendor`]: '' })
    first.assertStatus(302)
    const second = await post({ _seen: seen, [`${line}.amount`]: '200', [`${line}.vendor`]: '乙社' })
    second.assertStatus(409)
    second.assertTextIncludes('別の画面で変更されています')
    second.assertTextIncludes('費用1・金額')
    assert.equal((await draftOf(drafted)).document[`${line}.vendor`], '乙社')

    const asked = /name="_seen" value="([^"]+)"/.exec(second.text())![1]!.replaceAll('&quot;', '"').replaceAll('&#34;', '"')
    const third = await post({ _seen: asked, [`${line}.amount`]: '200' })
    third.assertStatus(302)
    assert.equal((await draftOf(drafted)).document[`${line}.amount`], '200')
  })

  test('[F41] what a page shows but its writer did not touch never overwrites another page', async ({ client, assert }) => {
    const drafted = await givenOpenedClaim()
    const { home, user } = drafted
    const line = await lineOf(drafted)
    const { version: base, document } = await draftOf(drafted)
    await type(drafted, { [`${line}.amount`]: '100' })
    const form = { _section: 'costs', _do: 'save', _seen: JSON.stringify({ base, values: document, revisions: {} }), [`${line}.amount`]: '', [`${line}.vendor`]: '丙社' }
    const answer = await client.post(`${home}/draft`).loginAs(user).withCsrfToken().form(form).redirects(0)

    answer.assertStatus(302)
    const saved = (await draftOf(drafted)).document
    assert.equal(saved[`${line}.amount`], '100')
    assert.equal(saved[`${line}.vendor`], '丙社')
  })

  test('[N4] the session ends between two keystrokes: what was saved stays, and the rest is saved after signing in again', async ({ client, assert }) => {
    const drafted = await givenOpenedClaim()
    const line = await lineOf(drafted)
    const { version: base } = await draftOf(drafted)
    await autosave(client, drafted, { fields: { [`${line}.vendor`]: '丁' }, base })
    await db.connection(sidecar).from('sessions').delete()

    const fields = { [`${line}.vendor`]: '丁社', [`${line}.item`]: '広告' }
    const revisions = { [`${line}.vendor`]: base + 1 }
    const lost = await client.patch(`${drafted.home}/draft`).accept('json').json({ fields, base, revisions }).redirects(0)
    assert.isFalse(lost.status() >= 200 && lost.status() < 300)
    assert.equal((await draftOf(drafted)).document[`${line}.vendor`], '丁')

    const token = await client.get(`${drafted.home}/draft`).loginAs(drafted.user).accept('json')
    token.assertBodyContains({ isWritable: true })
    assert.isString(token.body().token)
    const again = await autosave(client, drafted, { fields, base, revisions })
    again.assertBodyContains({ conflicts: [] })
    assert.equal((await draftOf(drafted)).document[`${line}.vendor`], '丁社')
  })

  test('adds and removes lines with its buttons, keeping what was typed', async ({ client, assert }) => {
    const drafted = await givenOpenedClaim()
    const { home, user } = drafted
    const line = await lineOf(drafted)
    const seen = JSON.stringify({ base: 99, values: {}, revisions: {} })
    const post = (fields: object) => client.post(`${home}/draft`).loginAs(user).withCsrfToken().form({ _section: 'costs', _seen: seen, ...fields }).redirects(0)

    const added = await post({ _do: 'add:lines', [`${line}.vendor`]: '甲社' })
    assert.match(added.header('location')!, /sections\/costs#f-lines-k/)
    assert.lengthOf(linesOf((await draftOf(drafted)).document), 2)
    assert.equal((await draftOf(drafted)).document[`${line}.vendor`], '甲社')

    await post({ _do: `remove:lines:${line.slice(6)}` })
    const left = linesOf((await draftOf(drafted)).document)
    assert.lengthOf(left, 1)
    assert.notEqual(`lines.${left[0]!.key}`, line)
  })

  test('leads on with its buttons', async ({ client, assert }) => {
    const { home, user } = await givenOpenedClaim()
    const go = async (section: string, button: string) =>
      (await client.post(`${home}/draft`).loginAs(user).withCsrfToken().form({ _section: section, _do: button }).redirects(0)).header('location')

    assert.equal(await go('company', 'next'), `${home}/sections/hires`)
    assert.equal(await go('costs', 'back'), `${home}/sections/hires`)
    assert.equal(await go('costs', 'save'), `${home}/sections/costs`)
    assert.equal(await go('documents', 'leave'), home)
    assert.equal(await go('../../x', 'next'), `${home}/sections/company`)
  })

  test('takes a file of evidence along with the form', async ({ client, assert }) => {
    const drafted = await givenOpenedClaim()
    const key = (await lineOf(drafted)).slice(6)
    await client
      .post(`${drafted.home}/draft`)
      .loginAs(drafted.user)
      .withCsrfToken()
      .fields({ _section: 'costs', _do: 'save' })
      .file(`evidence_${key}`, pdf(), { filename: '見積書.pdf' })
      .redirects(0)

    const file = await db.from('evidence_files').where('claim_id', drafted.claim.id).firstOrFail()
    assert.equal(file.original_name, '見積書.pdf')
    assert.equal(file.line_key, key)
  })

  test('ignores what the form does not have, and hostile shapes', async ({ client, assert }) => {
    const drafted = await givenOpenedClaim()
    const line = await lineOf(drafted)
    const before = (await draftOf(drafted)).document
    const odd = { 'state': 'paid', '__proto__.x': '1', 'lines.constructor.amount': '1', 'pledges.unknown': '1', [`${line}.netAmount`]: '9', 'company.name': 'x' }

    await autosave(client, drafted, { fields: odd, base: 99 })
    assert.deepEqual((await draftOf(drafted)).document, before)
    for (const fields of [{ [`${line}.amount`]: ['1'] }, { [`${line}.amount`]: 5 }, { [`${line}.amount`]: null }, 'x', null]) {
      const answer = await autosave(client, drafted, { fields, base: 1 })
      answer.assertStatus(422)
    }
    const long = await autosave(client, drafted, { fields: { [`${line}.vendor`]: 'x'.repeat(4_001) }, base: 1 })
    long.assertStatus(422)
    assert.deepEqual((await draftOf(drafted)).document, before)
  })

  test('is closed once it has been sent', async ({ client, assert }) => {
    const drafted = await givenDraftClaim()
    const line = await lineOf(drafted)
    await submitClaim(drafted.claim.id, drafted.actor, now())
    const answer = await autosave(client, drafted, { fields: { [`${line}.amount`]: '1' }, base: 99 })
    const page = await client.post(`${drafted.home}/draft`).loginAs(drafted.user).withCsrfToken().form({ [`${line}.amount`]: '1' }).redirects(0)

    answer.assertStatus(409)
    assert.include(noticeOf(page), 'すでに送信')
    assert.equal((await draftOf(drafted)).document[`${line}.amount`], '300,000')
  })
})
