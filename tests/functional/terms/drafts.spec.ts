import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import { changeRows } from '#actions/terms/save_terms'
import TermsDraft from '#models/terms_draft'
import type User from '#models/user'
import { draftOf } from '#queries/terms/draft_of'
import { freezeClock } from '#tests/support/clock'
import { givenStaff } from '#tests/support/people'
import { refusal } from '#tests/support/refusal'
import { asOfficer, givenDraft, givenOfficer, rowOf, write } from '#tests/support/terms_drafts'

const post = (client: ApiClient, person: User, path: string, form: Record<string, unknown> = {}) =>
  client.post(path).loginAs(person).withCsrfToken().form(form).redirects(0)

/** What a page had shown when it was made. */
const seen = ({ version, document }: TermsDraft) => JSON.stringify({ base: version, values: document, revisions: {} })

test.group('A draft of next terms', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => freezeClock())

  test('[F33] an officer copies this year’s terms; every date moves, and of one year there is one draft', async ({ client, assert }) => {
    const officer = await givenOfficer()
    const ask = { kind: 'programme', code: 'recruitment-cost', fiscalYear: 2027 }
    const first = await post(client, officer, '/office/programmes/drafts', ask)
    const again = await post(client, officer, '/office/programmes/drafts', ask)
    assert.equal(first.header('location'), again.header('location'))

    const draft = await TermsDraft.firstOrFail()
    assert.include(draft.document, { 'window.from': '2027-04-28', 'window.to': '2028-01-31', 'budget': '60,000,000', 'reportDue': '2028-03-12' })
    const page = await client.get(first.header('location')!).loginAs(officer)
    assert.include(page.text(), '2027年4月28日')
    assert.include((await client.get('/office/programmes').loginAs(officer)).text(), '2027年度の案')
  })

  test('[F33] window, rate and cap are written in the form, and the page says what changes', async ({ client, assert }) => {
    const { author, draft } = await givenDraft()
    const tier = rowOf(draft.document, 'tiers', 'name', 'standard')
    const home = `/office/programmes/drafts/${draft.id}`
    await post(client, author as User, `${home}/sections/money`, { _seen: seen(draft), budget: '７０，０００，０００', [`${tier}.rate`]: '1/2', [`${tier}.caps.total`]: '800,000' })
    await post(client, author as User, `${home}/sections/window`, { '_seen': seen(draft), 'window.to': '2027-12-28' })

    const { definition, misread } = await draftOf(draft.id)
    assert.deepEqual(misread, [])
    assert.containsSubset(definition, { budget: 70_000_000, window: { to: '2027-12-28' } })
    assert.containsSubset((definition as any).tiers[0], { rate: '1/2', caps: { total: 800_000, outreach: 400_000 } })
    const page = (await client.get(home).loginAs(author as User)).text()
    for (const word of ['60,000,000円', '70,000,000円', '2/3', '1/2', '2027年12月28日']) assert.include(page, word)
  })

  test('[F33] what cannot be read is kept as typed, with its answer at the field; nothing typed is lost', async ({ client, assert }) => {
    const { author, draft } = await givenDraft()
    const path = `/office/programmes/drafts/${draft.id}/sections/window`
    const sent = await post(client, author as User, path, { '_seen': seen(draft), 'window.from': '2027-02-30', 'window.to': '', 'reportDue': '2028-03-10' })
    sent.assertStatus(302)
    const page = (await client.get(path).loginAs(author as User)).text()
    assert.include(page, '2027-02-30')
    assert.include(page, '実在する日付を')
    assert.include(page, '入力してください。')
    assert.equal((await TermsDraft.findOrFail(draft.id)).document.reportDue, '2028-03-10')
  })

  test('[F33] a finding of the check stands at the field it speaks of', async ({ client, assert }) => {
    const { author, draft } = await givenDraft()
    await write(draft, { 'window.from': '2028-02-01' }, author)
    const page = (await client.get(`/office/programmes/drafts/${draft.id}/sections/window`).loginAs(author as User)).text()
    assert.include(page, '終わりが始まりより前です。')
  })

  test('[F33] [N24] the standard tier, by which past claims are counted, is neither removed nor taken by another; other rows are', async ({ client, assert }) => {
    const { author, draft } = await givenDraft()
    const path = `/office/programmes/drafts/${draft.id}/sections/money`
    const [standard, certified] = ['standard', 'certified'].map((name) => rowOf(draft.document, 'tiers', 'name', name))
    const page = (await client.get(path).loginAs(author as User)).text()
    assert.include(page, `value="remove:${certified}"`)
    assert.notInclude(page, `value="remove:${standard}"`)
    assert.equal((await refusal(() => changeRows(draft.id, `remove:${standard}`, asOfficer(author)))).reason, 'terms_place_unknown')

    await write(draft, { [`${standard}.when.scheme`]: 'health-management', [`${certified}.when.scheme`]: '' }, author)
    const { findings, misread } = await draftOf(draft.id)
    assert.deepEqual(misread, [])
    assert.include(findings.map(({ problem }) => problem.ja).join(), '標準の区分')
  })

  test('[F33] two officers write at once: what both changed is asked, everything else of both stands', async ({ client, assert }) => {
    const { author, draft } = await givenDraft()
    const other = await givenOfficer()
    const shown = seen(draft)
    const path = `/office/programmes/drafts/${draft.id}/sections/money`
    await post(client, author as User, path, { _seen: shown, budget: '70,000,000' })
    const asked = await post(client, other, path, { '_seen': shown, 'budget': '80,000,000', 'rounding.unit': '100' })

    asked.assertStatus(409)
    assert.include(asked.text(), '70,000,000円')
    assert.include(asked.text(), '80,000,000円')
    const { document } = await TermsDraft.findOrFail(draft.id)
    assert.include(document, { 'budget': '70,000,000', 'rounding.unit': '100' })
  })

  test('[F33] a row is added and removed by a button, and a form sent unchanged makes nobody an author', async ({ client, assert }) => {
    const { author, draft } = await givenDraft()
    const reader = await givenOfficer()
    const path = `/office/programmes/drafts/${draft.id}/sections/conditions`
    await post(client, author as User, path, { _seen: seen(draft), _do: 'add:conditions' })
    const added = Object.keys((await TermsDraft.findOrFail(draft.id)).document).find((one) => /^conditions\.k0[^0].*\.ja$/.test(one))!
    await write(draft, { [added]: '領収書を保存すること。', [added.replace(/ja$/, 'en')]: 'Receipts shall be kept.' }, author)
    assert.lengthOf((await draftOf(draft.id)).definition.conditions as [], 6)
    const first = rowOf(draft.document, 'conditions', 'ja', draft.document['conditions.k00000.ja'])
    await post(client, author as User, path, { _seen: seen(draft), _do: `remove:${first}` })
    assert.lengthOf((await draftOf(draft.id)).definition.conditions as [], 5)

    const now = await TermsDraft.findOrFail(draft.id)
    await post(client, reader, path, { _seen: seen(now) })
    assert.equal((await TermsDraft.findOrFail(draft.id)).version, now.version)
    assert.lengthOf(await db.from('case_functions').where({ subject_type: 'terms_draft', subject_id: draft.id }), 1)
  })

  test('[F33] no other desk, and nobody who only reads at this one, sees or writes a draft', async ({ client, assert }) => {
    const { draft } = await givenDraft()
    const home = `/office/programmes/drafts/${draft.id}`
    for (const reader of [await givenStaff('claims', 'clerk'), await givenStaff('programmes', 'manager')]) {
      ;(await client.get(home).loginAs(reader)).assertStatus(404)
      ;(await post(client, reader, `${home}/sections/money`, { _seen: seen(draft), budget: '1' })).assertStatus(404)
      ;(await post(client, reader, '/office/programmes/drafts', { kind: 'programme', code: 'training-fee', fiscalYear: 2027 })).assertStatus(404)
      ;(await client.delete(home).loginAs(reader).withCsrfToken().redirects(0)).assertStatus(404)
    }

    assert.equal((await TermsDraft.findOrFail(draft.id)).document.budget, '60,000,000')
    assert.lengthOf(await TermsDraft.all(), 1)
  })
})
