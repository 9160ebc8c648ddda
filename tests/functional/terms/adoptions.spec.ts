import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { mergeAccounts } from '#actions/accounts/merge_accounts'
import { adoptSchemes } from '#actions/certifications/adopt_schemes'
import { adoptKinds } from '#actions/courses/adopt_kinds'
import { adoptProgramme } from '#actions/programmes/adopt_programme'
import { adoptRulebooks } from '#actions/programmes/adopt_rulebooks'
import { adoptTerms } from '#actions/terms/adopt_terms'
import { copyTerms } from '#actions/terms/copy_terms'
import { proposeTerms } from '#actions/terms/propose_terms'
import { rehearseTerms } from '#actions/terms/rehearse_terms'
import Letter from '#models/letter'
import TermsDraft from '#models/terms_draft'
import type User from '#models/user'
import { termsFor } from '#queries/programmes/terms_in_force'
import { freezeClock } from '#tests/support/clock'
import { noticeOf } from '#tests/support/flash'
import { givenSubmittedClaim } from '#tests/support/office'
import { givenStaff } from '#tests/support/people'
import { pressConfirmed } from '#tests/support/press'
import { refusal } from '#tests/support/refusal'
import { definitionOf, termsOf } from '#tests/support/terms'
import { asOfficer, confirmAll, givenDraft, givenOfficer, rowOf, write } from '#tests/support/terms_drafts'
import { theClock } from '#values/actor'
import { day } from '#values/day'

const home = ({ id }: TermsDraft) => `/office/programmes/drafts/${id}`
const fresh = ({ id }: TermsDraft) => TermsDraft.findOrFail(id)
const nextYear = () => termsFor('recruitment-cost', day('2027-06-01'))

/** Written, and its adoption asked for. */
async function givenProposed(fields: Record<string, string> = { budget: '70,000,000' }) {
  const [given, second] = [await givenDraft(), await givenOfficer()]
  await write(given.draft, fields, given.author)
  const { version } = await fresh(given.draft)
  await proposeTerms(given.draft.id, version, asOfficer(given.author))

  return { ...given, draft: await fresh(given.draft), second }
}

test.group('The adoption of next terms', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => freezeClock())

  test('[F33] another officer adopts what was proposed, and the trail tells who', async ({ client, assert }) => {
    const { draft, second, author } = await givenProposed()
    const letters = await Letter.query().where('template', 'terms_waiting')
    assert.include(letters.map(({ userId }) => userId), second.id)
    const sent = await pressConfirmed(client, second, `${home(draft)}/adoption`, { version: draft.version })
    sent.assertHeader('location', home(draft))

    const terms = (await nextYear())!
    assert.deepEqual([terms.budget, terms.adoptedById, terms.windowFrom], [70_000_000, second.id, day('2027-04-28')])
    assert.containsSubset(await fresh(draft), { state: 'adopted', closedById: second.id })
    const lines = await db.from('audit_trail').whereIn('action', ['terms_draft.copied', 'terms_draft.proposed', 'terms_draft.adopted', 'programme_terms.adopted']).where('actor_id', '>', 0).orderBy('id').select('action', 'actor_id')
    assert.deepEqual(lines.slice(-4).map(({ action, actor_id: who }) => [action, who]), [
      ['terms_draft.copied', author.id],
      ['terms_draft.proposed', author.id],
      ['programme_terms.adopted', second.id],
      ['terms_draft.adopted', second.id],
    ])
  })

  test('[N18] whoever wrote a word of it cannot adopt it, by whatever account, and nothing is written', async ({ client, assert }) => {
    const { author, draft, second } = await givenProposed()
    const sent = await pressConfirmed(client, author as User, `${home(draft)}/adoption`, { version: draft.version })
    assert.include(noticeOf(sent)!, 'この案を書いた人は、決定できません')

    const other = await givenOfficer()
    await mergeAccounts(other.id, author.id, theClock)
    assert.equal((await refusal(() => adoptTerms(draft.id, draft.version, asOfficer(other)))).reason, 'own_terms')
    await write(draft, { standardDays: '25' }, second)
    await proposeTerms(draft.id, (await fresh(draft)).version, asOfficer(author))
    assert.equal((await refusal(async () => adoptTerms(draft.id, (await fresh(draft)).version, asOfficer(second)))).reason, 'own_terms')
    assert.isNull(await nextYear())
  })

  test('[F33] another desk, a page seen too long ago, a draft nobody proposed: refused, and nothing is written', async ({ client, assert }) => {
    const { author, draft, second } = await givenProposed()
    const clerk = await givenStaff('claims', 'clerk')
    ;(await pressConfirmed(client, clerk, `${home(draft)}/adoption`, { version: draft.version })).assertStatus(404)
    const asked = await client.post(`${home(draft)}/adoption`).loginAs(second).withCsrfToken().form({ version: draft.version }).redirects(0)
    asked.assertHeader('location', '/reauthentication')

    await write(draft, { budget: '80,000,000' }, author)
    assert.equal((await refusal(() => adoptTerms(draft.id, draft.version, asOfficer(second)))).reason, 'terms_moved')
    assert.equal((await refusal(() => adoptTerms(draft.id, draft.version + 1, asOfficer(second)))).reason, 'terms_moved')
    assert.equal((await refusal(() => proposeTerms(draft.id, draft.version, asOfficer(author)))).reason, 'terms_moved')
    assert.isNull(await nextYear())
  })

  test('[N22] where there were claims it must be rehearsed as it stands: a change afterwards asks for another rehearsal', async ({ assert }) => {
    await givenSubmittedClaim()
    const { author, draft } = await givenDraft()
    await write(draft, { budget: '70,000,000' }, author)
    const propose = async () => proposeTerms(draft.id, (await fresh(draft)).version, asOfficer(author))
    assert.equal((await refusal(propose)).reason, 'terms_not_rehearsed')
    await rehearseTerms(draft.id, 2026, asOfficer(author))
    await propose()

    await write(draft, { budget: '75,000,000' }, author)
    assert.equal((await refusal(propose)).reason, 'terms_not_rehearsed')
    await rehearseTerms(draft.id, 2026, asOfficer(author))
    await propose()
    await adoptTerms(draft.id, (await fresh(draft)).version, asOfficer(await givenOfficer()))
    assert.equal((await nextYear())!.budget, 75_000_000)
  })

  test('[F33] a worked example that came out otherwise is for the officer to call right', async ({ client, assert }) => {
    const { author, draft } = await givenDraft()
    const tier = rowOf(draft.document, 'tiers', 'name', 'standard')
    await write(draft, { [`${tier}.rate`]: '1/2' }, author)
    assert.equal((await refusal(async () => proposeTerms(draft.id, (await fresh(draft)).version, asOfficer(author)))).reason, 'terms_not_in_order')
    const page = (await client.get(home(draft)).loginAs(author as User)).text()
    for (const words of ['人材紹介手数料（成功報酬） 1,500,000円', '1,000,000円', '新しい結果 750,000円 が正しい']) assert.include(page, words)

    const tick = { 'right[]': ['examples.k00000.grant=750,000', 'examples.k00001.grant=999,999'] }
    await client.post(`${home(draft)}/examples`).loginAs(author as User).withCsrfToken().form(tick).redirects(0)
    const { document } = await fresh(draft)
    assert.deepEqual([document['examples.k00000.grant'], document['examples.k00001.grant']], ['750,000', '400,000'])
    assert.include(document['examples.k00000.source'], '担当者の確認')
    await confirmAll(draft, author)
    await proposeTerms(draft.id, (await fresh(draft)).version, asOfficer(author))
  })

  test('[F33] what is assumed stays assumed until the officer names where the ward published it', async ({ client, assert }) => {
    const { draft, second } = await givenProposed({ 'published.budget': '港区の予算概要（令和9年度）12ページ', 'standardDays': '15' })
    await adoptTerms(draft.id, draft.version, asOfficer(second))
    const { definition } = (await nextYear())!
    assert.notInclude(definition.assumed, 'budget')
    assert.includeMembers(definition.assumed, ['window', 'standardDays', 'requirements.article'])
    assert.deepEqual(definition.published, [{ entry: 'budget', source: '港区の予算概要（令和9年度）12ページ' }])
    assert.include((await client.get('/office/programmes').loginAs(second)).text(), '港区の予算概要（令和9年度）12ページ')
  })

  test('[F33] [P14] the programme’s name, ordinance and sign are not taken back by a draft that copied older ones', async ({ assert }) => {
    const { draft, second } = await givenProposed()
    const before = await db.from('programme_terms').where('id', draft.sourceId).firstOrFail()
    const { terms: _, ...book } = definitionOf('recruitment-cost')
    const file = { ...book, terms: [termsOf('recruitment-cost', 2026)], name: '採用支援補助金', ordinance: '港区採用支援補助金交付要綱', claimSign: '採支', summary: { ja: '新しい説明', en: 'Other words' } }
    assert.deepEqual(await adoptProgramme(file, theClock), ['same'])
    const after = await db.from('programme_terms').where('id', draft.sourceId).firstOrFail()
    assert.equal(after.digest, before.digest)
    assert.containsSubset(JSON.parse(after.definition), { ...JSON.parse(before.definition), programme: { name: '採用支援補助金', summary: { ja: '新しい説明' } } })

    await adoptTerms(draft.id, draft.version, asOfficer(second))
    const row = await db.from('subsidy_programmes').where('code', 'recruitment-cost').firstOrFail()
    assert.containsSubset(row, { name: '採用支援補助金', ordinance: '港区採用支援補助金交付要綱', claim_sign: '採支' })
    const { budget, definition } = (await nextYear())!
    assert.equal(budget, 70_000_000)
    assert.containsSubset(definition.programme, { name: '採用支援補助金', claimSign: '採支', department: book.department })
  })

  test('[F37] terms that a claim uses are not drafted again; unused ones are replaced wherever their window moves', async ({ assert }) => {
    const { draft, second, author } = await givenProposed()
    await adoptTerms(draft.id, draft.version, asOfficer(second))
    const again = await copyTerms({ kind: 'programme', code: 'recruitment-cost', fiscalYear: 2027 }, asOfficer(author))
    assert.equal(again.document.budget, '70,000,000')
    await write(again, { 'window.from': '2028-02-10', 'window.to': '2028-03-01' }, author)
    await proposeTerms(again.id, (await fresh(again)).version, asOfficer(author))
    await adoptTerms(again.id, (await fresh(again)).version, asOfficer(second))
    const rows = await db.from('programme_terms').where('fiscal_year', 2027)
    assert.lengthOf(rows, 1)

    freezeClock(Date.parse('2028-02-15T05:00:00Z'))
    await givenSubmittedClaim()
    const third = await refusal(() => copyTerms({ kind: 'programme', code: 'recruitment-cost', fiscalYear: 2027 }, asOfficer(author)))
    assert.equal(third.reason, 'terms_frozen')
  })

  test('[P7] a scheme’s threshold changed raises the version of its item by itself, and no file undoes what officers adopted', async ({ assert }) => {
    const { author, draft } = await givenDraft({ kind: 'scheme', code: 'health-management' })
    const { items } = draft.definition as { items: { code: string; kind: string; threshold?: number; version: number }[] }
    const item = items.find(({ kind }) => kind === 'percentAtLeast')!
    const row = rowOf(draft.document, 'items', 'code', item.code)
    await write(draft, { [`${row}.threshold`]: String(item.threshold! - 5) }, author)
    await confirmAll(draft, author)
    await proposeTerms(draft.id, (await fresh(draft)).version, asOfficer(author))
    await adoptTerms(draft.id, (await fresh(draft)).version, asOfficer(await givenOfficer()))

    const edition = async () => JSON.parse((await db.from('certification_schemes').join('scheme_editions', 'scheme_editions.id', 'current_edition_id').where('code', 'health-management').firstOrFail()).definition)
    const found = (await edition()).items.find(({ code }: { code: string }) => code === item.code)
    assert.deepEqual([found.threshold, found.version], [item.threshold! - 5, item.version + 1])
    const results = await adoptSchemes()
    assert.equal(results.find(({ code }) => code === 'health-management')!.result, 'theirs')
    assert.equal((await edition()).items.find(({ code }: { code: string }) => code === item.code).threshold, item.threshold! - 5)
  })

  test('[P4] a course kind’s next edition: sessions keep theirs, and no file undoes it', async ({ assert }) => {
    const { author, draft } = await givenDraft({ kind: 'course_kind', code: 'new-employee-training' })
    await write(draft, { 'companyCap.seats': '3', 'groupAtMost': '3', 'cancellation.lateRefund': '1/3' }, author)
    await confirmAll(draft, author)
    await proposeTerms(draft.id, (await fresh(draft)).version, asOfficer(author))
    await adoptTerms(draft.id, (await fresh(draft)).version, asOfficer(await givenOfficer()))
    const edition = async () => JSON.parse((await db.from('course_kinds').join('kind_editions', 'kind_editions.id', 'current_edition_id').where('code', 'new-employee-training').firstOrFail()).definition)
    assert.containsSubset(await edition(), { companyCap: { seats: 3, releasedDaysBefore: 14 }, cancellation: { lateRefund: '1/3' } })

    assert.equal((await adoptKinds()).find(({ code }) => code === 'new-employee-training')!.result, 'theirs')
    assert.isTrue((await adoptRulebooks()).every(({ result }) => result === 'same'))
    assert.equal((await edition()).companyCap.seats, 3)
  })

  test('[F33] a draft of an edition that was replaced meanwhile is not adopted', async ({ assert }) => {
    const { author, draft } = await givenDraft({ kind: 'course_kind', code: 'job-fair' })
    await write(draft, { 'cancellation.freeBusinessDays': '9' }, author)
    const kind = await db.from('course_kinds').where('code', 'job-fair').firstOrFail()
    const row = await db.from('kind_editions').where('id', kind.current_edition_id).firstOrFail()
    const [id] = await db.table('kind_editions').insert({ ...row, id: undefined, edition: 99, digest: 'of a later file' })
    await db.from('course_kinds').where('id', kind.id).update({ current_edition_id: id })
    assert.equal((await refusal(async () => proposeTerms(draft.id, (await fresh(draft)).version, asOfficer(author)))).reason, 'terms_source_moved')
  })
})
