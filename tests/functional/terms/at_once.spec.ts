import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { openDraft } from '#actions/claims/open_claim'
import { adoptKind } from '#actions/courses/adopt_kinds'
import { adoptTerms } from '#actions/terms/adopt_terms'
import { copyTerms } from '#actions/terms/copy_terms'
import { proposeTerms } from '#actions/terms/propose_terms'
import { engine } from '#config/database'
import { kindBooks } from '#database/rulebooks/courses/index'
import TermsDraft from '#models/terms_draft'
import { freezeClock } from '#tests/support/clock'
import { freshDatabase } from '#tests/support/database'
import { givenCompany, givenMember } from '#tests/support/people'
import { refusal } from '#tests/support/refusal'
import { asOfficer, givenDraft, givenOfficer, write } from '#tests/support/terms_drafts'
import { theClock } from '#values/actor'

test.group('Officers at once', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => freshDatabase())

  test('[F33] many press “copy” at once: there is one draft', async ({ assert }) => {
    const officers = await Promise.all(Array.from({ length: 6 }, () => givenOfficer()))
    const drafts = await Promise.all(officers.map((officer) => copyTerms({ kind: 'programme', code: 'recruitment-cost' }, asOfficer(officer))))
    assert.lengthOf(new Set(drafts.map(({ id }) => id)), 1)
    assert.lengthOf(await TermsDraft.all(), 1)
  })

  test('[F33] two adopt while the author still writes: what is in force is what was proposed, once, or nothing', async ({ assert }) => {
    const { author, draft } = await givenDraft()
    await write(draft, { budget: '70,000,000' }, author)
    const { version } = await TermsDraft.findOrFail(draft.id)
    await proposeTerms(draft.id, version, asOfficer(author))
    const others = [await givenOfficer(), await givenOfficer()]
    const adopting = others.map((officer) => adoptTerms(draft.id, version, asOfficer(officer)))
    const results = await Promise.allSettled([...adopting, write(draft, { budget: '80,000,000' }, author)])
    const adopted = results.slice(0, 2).filter(({ status }) => status === 'fulfilled').length
    const rows = await db.from('programme_terms').where('fiscal_year', 2027)

    assert.isAtMost(adopted, 1)
    assert.deepEqual(rows.map(({ budget }) => Number(budget)), adopted === 1 ? [70_000_000] : [])
    assert.equal((await TermsDraft.findOrFail(draft.id)).state, adopted === 1 ? 'adopted' : 'open')
  })

  test('[F37] [N20] a claim is opened while its terms are being replaced: the adoption waits for it, is refused, and the claim keeps them', async ({ assert }) => {
    const company = await givenCompany()
    const member = await givenMember(company)
    const draft = await givenProposed({ kind: 'programme', code: 'recruitment-cost', fiscalYear: 2026 }, { budget: '70,000,000' })
    const officer = asOfficer(await givenOfficer())
    const opening = await db.transaction()
    const claim = await openDraft(opening, draft.sourceId, { id: member.id, as: 'applicant', companyId: company.id }, [])
    const adopting = refusal(() => adoptTerms(draft.id, draft.version, officer))
    assert.isTrue(await somebodyWaits('subsidy_programmes'))
    await opening.commit()

    assert.equal((await adopting).reason, 'terms_frozen')
    const terms = await db.from('programme_terms').where('id', claim.programmeTermsId).firstOrFail()
    assert.deepEqual([Number(terms.budget), terms.digest], [60_000_000, draft.sourceDigest])
  })

  test('[F33] [N20] a file’s edition is adopted while an officer adopts theirs: the officer hears that it moved, and there is one next edition', async ({ assert }) => {
    const draft = await givenProposed({ kind: 'course_kind', code: 'job-fair' }, { 'cancellation.freeBusinessDays': '9' })
    const officer = asOfficer(await givenOfficer())
    const filing = await db.transaction()
    const { definition } = kindBooks.find((book) => book.definition.code === 'job-fair')!
    await adoptKind(filing, { ...definition, groupAtMost: 3 }, theClock)
    const adopting = refusal(() => adoptTerms(draft.id, draft.version, officer))
    assert.isTrue(await somebodyWaits('course_kinds'))
    await filing.commit()

    assert.equal((await adopting).reason, 'terms_source_moved')
    const kind = await db.from('course_kinds').where('code', 'job-fair').firstOrFail()
    assert.deepEqual((await db.from('kind_editions').where('course_kind_id', kind.id).orderBy('edition')).map(({ edition }) => edition), [1, 2])
  })
})

/** Written, and its adoption asked for. */
async function givenProposed(asked: Parameters<typeof copyTerms>[0], fields: Record<string, string>) {
  const author = await givenOfficer()
  const draft = await copyTerms(asked, asOfficer(author))
  await write(draft, fields, author)
  const { version } = await TermsDraft.findOrFail(draft.id)
  await proposeTerms(draft.id, version, asOfficer(author))

  return TermsDraft.findOrFail(draft.id)
}

/** Whether a writing of the table is under way, which ends at once unless it waits; SQLite has one connection, and waits for that. */
async function somebodyWaits(table: string): Promise<boolean> {
  if (engine === 'sqlite') return true
  for (let asked = 0; asked < 10_000; asked += 1) {
    const writing = db.from('information_schema.processlist').whereRaw('db = database() and id <> connection_id()')
    if (await writing.where('info', 'like', `%\`${table}\`%`).whereNot('info', 'like', 'select%').first()) return true
  }
  return false
}
