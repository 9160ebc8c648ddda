import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { assignClaim } from '#actions/claims/assign_claim'
import { returnForCorrection } from '#actions/claims/return_for_correction'
import { withdrawClaim } from '#actions/claims/withdraw_claim'
import Claim from '#models/claim'
import EvidenceFile from '#models/evidence_file'
import SavedFilter from '#models/saved_filter'
import User from '#models/user'
import { deskCounts } from '#queries/office/desk_counts'
import { deskList, PAGE, type DeskFilter } from '#queries/office/desk_list'
import { agesOf } from '#queries/office/processing_age'
import { day } from '#values/day'
import { searchTextOf } from '#values/search_text'
import { AN_AFTERNOON, freezeClock } from '#tests/support/clock'
import { noticeOf } from '#tests/support/flash'
import {
  asClerk,
  givenClerk,
  givenExaminedClaim,
  givenGrantedClaim,
  givenProposedClaim,
  givenSubmittedClaim,
  givenTakenClaim,
} from '#tests/support/office'
import { givenCompany, givenMember, givenStaff } from '#tests/support/people'
import { countQueries } from '#tests/support/queries'

const press = (client: ApiClient, person: User, path: string, form: Record<string, unknown> = {}) =>
  client.post(path).loginAs(person).withCsrfToken().form(form).redirects(0)

const idsOf = async (filter: DeskFilter, userId: number) => (await deskList(filter, userId)).rows.map(({ id }) => id)
const DAY = 86_400_000

test.group('The desk', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F106] each queue holds its cases, the one due first at the top, and its count is that of its list', async ({ assert }) => {
    freezeClock(AN_AFTERNOON - 3 * DAY)
    const older = await givenSubmittedClaim()
    freezeClock()
    const clerk = await givenClerk()
    const free = await givenSubmittedClaim()
    const examined = await givenExaminedClaim({ clerk })
    const proposed = await givenProposedClaim({ clerk })
    const others = await givenTakenClaim()
    const waiting = await givenGrantedClaim()
    const chief = await givenStaff('claims', 'section_chief')

    assert.deepEqual(await idsOf({ queue: 'examine' }, clerk.id!), [older.claim.id, free.claim.id])
    assert.deepEqual(await idsOf({ queue: 'propose' }, clerk.id!), [examined.claim.id])
    assert.deepEqual(await idsOf({ queue: 'waiting' }, clerk.id!), [waiting.claim.id])
    assert.sameMembers(
      await idsOf({ queue: 'all' }, clerk.id!),
      [older, free, examined, proposed, others, waiting].map(({ claim }) => claim.id)
    )

    const counts = Object.fromEntries((await deskCounts(clerk.id!, [])).map(({ queue, count }) => [queue, count]))
    assert.deepEqual(counts, { examine: 2, propose: 1, due: 0, effects: 0, waiting: 1, all: 6, decide: 0 })
    const forChief = await deskCounts(chief.id, [{ post: 'section_chief' }])
    assert.equal(forChief.find(({ queue }) => queue === 'decide')!.count, 1)
  })

  test('[F106] what is due within three open days is listed; late cases say so', async ({ client, assert }) => {
    const { claim } = await givenSubmittedClaim()
    const clerk = await givenStaff('claims', 'clerk')
    await claim.merge({ dueOn: day('2026-09-15') }).save()
    assert.deepEqual(await idsOf({ queue: 'due' }, clerk.id), [claim.id])
    await claim.merge({ dueOn: day('2026-09-16') }).save()
    assert.deepEqual(await idsOf({ queue: 'due' }, clerk.id), [])
    await claim.merge({ dueOn: day('2026-09-09') }).save()
    assert.include((await client.get('/office/claims').loginAs(clerk)).text(), '標準処理期間を超えています')
  })

  test('[F106] the age leaves out the days on which the company has the ball', async ({ assert }) => {
    const { claim, clerk } = await givenTakenClaim()
    const ageOf = async () => {
      const { arrivedOn, dueOn, dueDaysLeft, state, programmeTermsId } = await claim.refresh()
      return (
        await agesOf([{ state, programme_terms_id: programmeTermsId, arrived_on: arrivedOn!, due_on: dueOn, due_days_left: dueDaysLeft }])
      )[0]!.age!
    }
    freezeClock(AN_AFTERNOON + 5 * DAY)
    assert.include(await ageOf(), { spent: 3, gross: 3, standard: 20, isStopped: false })
    const entry = { target: 'lines.key0000', reasonCode: 'OTHER' as const, whatIsWrong: '違う', howToMend: '直す' }
    await returnForCorrection({ id: claim.id, stage: 'application' }, { dueOn: day('2026-09-29'), message: null, entries: [entry] }, clerk)
    freezeClock(AN_AFTERNOON + 14 * DAY)
    assert.include(await ageOf(), { spent: 3, gross: 7, isStopped: true })
  })

  test('[F106] search finds number, company and reading, whatever the width or kind of kana', async ({ assert }) => {
    const named = { name: '株式会社 麻布ベーカリー', nameKana: 'カブシキガイシャアザブベーカリー' }
    const company = await givenCompany({ ...named, searchText: searchTextOf(named) })
    const { claim } = await givenSubmittedClaim({ company })
    await givenSubmittedClaim()
    const clerk = await givenClerk()
    for (const q of ['麻布', 'ｱｻﾞﾌﾞ', 'アザブ ベーカリー', '株式会社麻布ベーカリー', claim.number!]) {
      assert.deepEqual(await idsOf({ queue: 'all', q }, clerk.id!), [claim.id], q)
    }
    assert.deepEqual(await idsOf({ queue: 'all', q: '100%_' }, clerk.id!), [])
  })

  test('[F106] a closed case is found by its number and its state, and stands in no queue', async ({ client, assert }) => {
    const { claim, applicant } = await givenSubmittedClaim()
    await withdrawClaim(claim.id, applicant, '応募がなかったため')
    const clerk = await givenStaff('claims', 'clerk')

    assert.deepEqual(await idsOf({ queue: 'all' }, clerk.id), [])
    assert.deepEqual(await idsOf({ queue: 'all', q: claim.number }, clerk.id), [claim.id])
    assert.deepEqual(await idsOf({ queue: 'all', state: 'withdrawn' }, clerk.id), [claim.id])
    const elsewhere = await client.get('/office/claims').qs({ queue: 'examine', q: claim.number }).loginAs(clerk)
    elsewhere.assertTextIncludes(`/office/claims?queue=all&amp;q=${encodeURIComponent(claim.number!)}`)
  })

  test('[F106] filters stand in the address and can be kept by name', async ({ client, assert }) => {
    const { claim } = await givenTakenClaim()
    await givenSubmittedClaim()
    const clerk = await givenStaff('claims', 'clerk')
    assert.deepEqual(await idsOf({ queue: 'all', assignee: claim.assigneeId }, clerk.id), [claim.id])
    assert.lengthOf(
      await idsOf({ queue: 'all', assignee: 'nobody', year: 2026, programme: claim.programmeId, state: 'submitted' }, clerk.id),
      1
    )
    assert.lengthOf(await idsOf({ queue: 'all', year: 2025 }, clerk.id), 0)

    await press(client, clerk, '/office/claims/filters', { name: '未担当', query: 'queue=all&assignee=nobody' })
    const page = await client.get('/office/claims').loginAs(clerk)
    assert.include(page.text(), '/office/claims?queue=all&amp;assignee=nobody')
    const kept = await SavedFilter.findByOrFail('userId', clerk.id)
    const other = await givenStaff('claims', 'clerk')
    await client.delete(`/office/claims/filters/${kept.id}`).loginAs(other).withCsrfToken().redirects(0)
    assert.isNotNull(await SavedFilter.find(kept.id))
    await client.delete(`/office/claims/filters/${kept.id}`).loginAs(clerk).withCsrfToken().redirects(0)
    assert.isNull(await SavedFilter.find(kept.id))
  })

  test('[F106] pages follow each other without gap or double, rows without a due day at the end', async ({ assert }) => {
    const { claim } = await givenSubmittedClaim()
    const clerk = await givenClerk()
    await cloneClaim(claim.id, 2 * PAGE + 7)
    const seen: number[] = []
    let after: DeskFilter['after'] = null
    for (let page = 0; page < 3; page += 1) {
      const { rows, hasMore } = await deskList({ queue: 'all', after }, clerk.id!)
      seen.push(...rows.map(({ id }) => id))
      after = { dueOn: rows.at(-1)!.due_on, id: rows.at(-1)!.id }
      assert.equal(hasMore, page < 2)
    }
    assert.lengthOf(seen, 2 * PAGE + 8)
    assert.lengthOf([...new Set(seen)], 2 * PAGE + 8)
  })

  test('[F106] the list sends as many statements for fifty rows as for one', async ({ client, assert }) => {
    const { claim } = await givenSubmittedClaim()
    const clerk = await givenStaff('claims', 'clerk')
    const open = () => countQueries(async () => (await client.get('/office/claims?queue=all').loginAs(clerk)).assertStatus(200))
    await open()
    const one = await open()
    await cloneClaim(claim.id, PAGE)
    assert.equal(await open(), one)
  })

  test('[F106] a case is taken once, handed over with a note, and only to a clerk', async ({ client, assert }) => {
    const { claim } = await givenSubmittedClaim()
    const [first, second] = [await givenStaff('claims', 'clerk'), await givenStaff('claims', 'clerk')]
    await press(client, first, `/office/claims/${claim.id}/assignment`)
    assert.equal((await claim.refresh()).assigneeId, first.id)
    assert.include(noticeOf(await press(client, second, `/office/claims/${claim.id}/assignment`)), 'すでにほかの担当者がいます')
    const chief = await givenStaff('claims', 'section_chief')
    assert.include(noticeOf(await press(client, first, `/office/claims/${claim.id}/assignment`, { to: chief.id })), '担当者ではありません')
    await press(client, first, `/office/claims/${claim.id}/assignment`, { to: second.id, note: '見積の日付だけ残っています。' })
    assert.equal((await claim.refresh()).assigneeId, second.id)
    assert.lengthOf(await db.from('internal_notes').where({ claim_id: claim.id, kind: 'handover' }), 1)
    assert.lengthOf(await db.from('audit_trail').where({ action: 'claim.assigned', subject_id: claim.id }), 2)
    await assert.rejects(() => assignClaim(claim.id, first.id, asClerk(first)), 'already_taken')
  })

  test('[F106] notes are the office’s own: the company’s pages never show them', async ({ client, assert }) => {
    const { claim, applicant, company } = await givenSubmittedClaim()
    const clerk = await givenStaff('claims', 'clerk')
    await press(client, clerk, `/office/claims/${claim.id}/notes`, { kind: 'telephone', body: '担当の方と電話。領収書は週明け。' })
    assert.include((await client.get(`/office/claims/${claim.id}`).loginAs(clerk)).text(), '領収書は週明け')
    const page = await client.get(`/companies/${company.id}/claims/${claim.id}`).loginAs(await User.findOrFail(applicant.id!))
    page.assertStatus(200)
    assert.notInclude(page.text(), '領収書は週明け')
  })

  test('[F106] an official of the company itself neither reads the notes of its case nor writes any', async ({ client, assert }) => {
    const { claim, company } = await givenSubmittedClaim()
    const own = await givenStaff('claims', 'clerk', await givenMember(company))
    await press(client, await givenStaff('claims', 'clerk'), `/office/claims/${claim.id}/notes`, { kind: 'note', body: '申請者には伏せる。' })
    await press(client, own, `/office/claims/${claim.id}/notes`, { kind: 'note', body: '問題なし。' })

    assert.notInclude((await client.get(`/office/claims/${claim.id}`).loginAs(own)).text(), '申請者には伏せる')
    assert.lengthOf(await db.from('internal_notes').where('claim_id', claim.id), 1)
  })

  test('[F113] opening a file of a case stands in the trail: who, as what, which file', async ({ client, assert }) => {
    const { claim } = await givenSubmittedClaim()
    const other = await givenSubmittedClaim()
    const clerk = await givenStaff('claims', 'clerk')
    const file = await EvidenceFile.findByOrFail('claimId', claim.id)
    const answer = await client.get(`/office/claims/${claim.id}/files/${file.id}`).loginAs(clerk)
    answer.assertStatus(200)
    answer.assertHeader('content-type', 'application/pdf')
    const [read] = await db.from('audit_trail').where({ action: 'evidence.read', subject_id: claim.id })
    assert.include(read, { actor_id: clerk.id, actor_as: 'clerk', subject_type: 'claim' })
    assert.deepEqual(JSON.parse(read.changes), { file: file.id, sha256: file.sha256 })
    ;(await client.get(`/office/claims/${other.claim.id}/files/${file.id}`).loginAs(clerk)).assertStatus(404)
    ;(await client.get(`/office/claims/${claim.id}/files/${file.id}`).loginAs(await givenStaff('accounts', 'accountant'))).assertStatus(404)
  })
})

/** More rows like one, due on different days, a few without a due day. */
async function cloneClaim(id: number, count: number) {
  const { id: _, number, ...row } = await db.from('claims').where('id', id).firstOrFail()
  const dueOn = (index: number) => (index % 10 === 0 ? null : `2026-10-${String(1 + (index % 28)).padStart(2, '0')}`)
  await db
    .table('claims')
    .multiInsert(Array.from({ length: count }, (_one, index) => ({ ...row, number: `${number}-${index}`, due_on: dueOn(index) })))
  return Claim.query().where('number', 'like', `${number}-%`)
}
