import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { approve } from '#actions/approvals/approve'
import SavedFilter from '#models/saved_filter'
import type User from '#models/user'
import { deskCounts } from '#queries/certification_desk/desk_counts'
import { deskList, type DeskFilter } from '#queries/certification_desk/desk_list'
import { conflictedCases } from '#queries/certifications/conflicted_cases'
import { PAGE } from '#queries/office/page_by_due_day'
import {
  givenCaseInReview,
  givenCertificationChief,
  givenCertificationClerk,
  givenHeardCase,
  givenProposedCase,
  givenSubmittedCase,
  givenTakenCase,
} from '#tests/support/certification_desk'
import { freezeClock } from '#tests/support/clock'
import { noticeOf } from '#tests/support/flash'
import { givenMember, givenStaff } from '#tests/support/people'
import { countQueries } from '#tests/support/queries'

const HOME = '/office/certifications'
const press = (client: ApiClient, person: User, path: string, form: Record<string, unknown> = {}) =>
  client.post(path).loginAs(person).withCsrfToken().form(form).redirects(0)
const readerOf = async (userId: number) => ({ userId, conflicted: await conflictedCases(userId) })
const idsOf = async (filter: DeskFilter, userId: number) => (await deskList(filter, await readerOf(userId))).rows.map(({ id }) => id)
const countsOf = async (userId: number, post: string) =>
  Object.fromEntries((await deskCounts(await readerOf(userId), [{ post }])).map(({ queue, count }) => [queue, count]))

test.group('The desk for certifications', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F106] each queue holds its cases and its count is that of its list', async ({ assert }) => {
    const clerk = await givenCertificationClerk()
    const free = await givenSubmittedCase()
    const others = await givenTakenCase()
    const reviewed = await givenCaseInReview({ clerk })
    const heard = await givenHeardCase({ clerk })
    const proposed = await givenProposedCase({ clerk })

    assert.deepEqual(await idsOf({ queue: 'gates' }, clerk.id!), [free.certification.id])
    assert.deepEqual(await idsOf({ queue: 'assign' }, clerk.id!), [reviewed.certification.id])
    assert.deepEqual(await idsOf({ queue: 'reviewing' }, clerk.id!), [])
    assert.deepEqual(await idsOf({ queue: 'propose' }, clerk.id!), [heard.certification.id])
    const all = [free, others, reviewed, heard, proposed].map(({ certification }) => certification.id)
    assert.sameMembers(await idsOf({ queue: 'all' }, clerk.id!), all)

    const expected = { gates: 1, waiting: 0, assign: 1, reviewing: 0, panel: 0, propose: 1, decide: 0, revocations: 0, reports: 0, all: 5 }
    assert.deepEqual(await countsOf(clerk.id!, 'clerk'), expected)
    const chief = await givenCertificationChief()
    assert.equal((await countsOf(chief.id!, 'section_chief')).decide, 1)
  })

  test('[N14] [F97] a case of one’s own company is neither listed nor counted nor opened, on no page of the desk', async ({
    client,
    assert,
  }) => {
    const { certification, company, proposal } = await givenProposedCase()
    const own = await givenStaff('certifications', 'clerk', await givenMember(company))
    const chief = await givenStaff('certifications', 'section_chief', await givenMember(company))

    assert.deepEqual(await idsOf({ queue: 'all' }, own.id), [])
    assert.equal((await countsOf(own.id, 'clerk')).all, 0)
    assert.equal((await countsOf(chief.id, 'section_chief')).decide, 0)
    for (const path of ['', '/gates', '/visits', '/correction/new', '/proposals/new'])
      (await client.get(`${HOME}/${certification.id}${path}`).loginAs(own)).assertStatus(404)
    ;(await client.get(`${HOME}/proposals/${proposal.id}`).loginAs(chief)).assertStatus(404)
    assert.notInclude((await client.get(`${HOME}/approvals`).loginAs(chief)).text(), certification.number!)
    ;(await press(client, own, `${HOME}/${certification.id}/notes`, { kind: 'note', body: '問題なし。' })).assertStatus(404)
    assert.lengthOf(await db.from('internal_notes').where('certification_id', certification.id), 0)
  })

  test('[F106] search, state, scheme and assignee narrow the list; closed cases are found among all', async ({ assert }) => {
    const { certification, clerk, proposal } = await givenProposedCase()
    for (const post of proposal.route as string[]) await approve(proposal.id, await givenCertificationChief(post))

    assert.deepEqual(await idsOf({ queue: 'all' }, clerk.id!), [])
    assert.deepEqual(await idsOf({ queue: 'all', state: 'concluded' }, clerk.id!), [certification.id])
    assert.deepEqual(await idsOf({ queue: 'all', state: 'concluded', scheme: certification.schemeId + 1 }, clerk.id!), [])
    assert.deepEqual(await idsOf({ queue: 'all', q: 'みなと', assignee: 'me' }, clerk.id!), [certification.id])
    assert.deepEqual(await idsOf({ queue: 'all', q: 'みなと', assignee: 'nobody' }, clerk.id!), [])
  })

  test('[F106] a view of the list is kept by name, for this desk alone', async ({ client, assert }) => {
    const clerk = await givenStaff('certifications', 'clerk')
    await press(client, clerk, `${HOME}/filters`, { name: '未担当', query: 'queue=all&assignee=nobody' })
    assert.equal((await SavedFilter.findByOrFail('userId', clerk.id)).desk, 'certifications')
    assert.include((await client.get(HOME).loginAs(clerk)).text(), `${HOME}?queue=all&amp;assignee=nobody`)
  })

  test('[F106] the list sends as many statements for fifty rows as for one, and pages without gap or double', async ({
    client,
    assert,
  }) => {
    const { certification } = await givenSubmittedCase()
    const clerk = await givenStaff('certifications', 'clerk')
    const open = () => countQueries(async () => (await client.get(`${HOME}?queue=all`).loginAs(clerk)).assertStatus(200))
    await open()
    const once = await open()
    await cloneCase(certification.id, PAGE + 5)
    assert.equal(await open(), once)

    const first = await deskList({ queue: 'all' }, await readerOf(clerk.id))
    const last = first.rows.at(-1)!
    const second = await deskList({ queue: 'all', after: { dueOn: last.due_on, id: last.id } }, await readerOf(clerk.id))
    assert.isTrue(first.hasMore)
    assert.lengthOf(new Set([...first.rows, ...second.rows].map(({ id }) => id)), PAGE + 6)
  })

  test('[F106] a clerk takes a case and hands it over with a note; never to somebody for whom it does not exist', async ({
    client,
    assert,
  }) => {
    const { certification, company } = await givenSubmittedCase()
    const [first, second] = [await givenStaff('certifications', 'clerk'), await givenStaff('certifications', 'clerk')]
    const path = `${HOME}/${certification.id}/assignment`
    await press(client, first, path)
    assert.equal((await certification.refresh()).assigneeId, first.id)
    assert.include(noticeOf(await press(client, second, path)), 'すでにほかの担当者がいます')

    const tied = await givenStaff('certifications', 'clerk', await givenMember(company))
    await press(client, first, path, { to: tied.id })
    assert.equal((await certification.refresh()).assigneeId, first.id)
    await press(client, first, path, { to: second.id, note: '36協定の写しだけ残っています。' })
    assert.equal((await certification.refresh()).assigneeId, second.id)
    assert.lengthOf(await db.from('audit_trail').where({ action: 'certification.assigned', subject_id: certification.id }), 2)
  })

  test('[F66] the desk is its clerks’ and approvers’: others do not find it, reviewers and the chair are led to their own work', async ({
    client,
  }) => {
    const { certification } = await givenSubmittedCase()
    for (const person of [await givenStaff('claims', 'clerk'), await givenStaff('courses', 'clerk')])
      for (const path of [HOME, `${HOME}/approvals`, `${HOME}/${certification.id}`])
        (await client.get(path).loginAs(person)).assertStatus(404)
    const reviewer = await givenStaff('certifications', 'reviewer')
    ;(await client.get(HOME).loginAs(reviewer).redirects(0)).assertHeader('location', `${HOME}/reviews`)
    ;(await client.get(`${HOME}/${certification.id}`).loginAs(reviewer)).assertStatus(404)
    const chair = await givenStaff('certifications', 'chair')
    ;(await client.get(HOME).loginAs(chair).redirects(0)).assertHeader('location', `${HOME}/panels`)
  })
})

/** More rows like one, due on different days, a few without a due day. */
async function cloneCase(id: number, count: number) {
  const { id: _, number, ...row } = await db.from('certifications').where('id', id).firstOrFail()
  const dueOn = (index: number) => (index % 10 === 0 ? null : `2026-12-${String(1 + (index % 28)).padStart(2, '0')}`)
  await db
    .table('certifications')
    .multiInsert(Array.from({ length: count }, (_one, index) => ({ ...row, number: `${number}-${index}`, due_on: dueOn(index) })))
}
