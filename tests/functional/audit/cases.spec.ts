import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import router from '@adonisjs/core/services/router'
import { test } from '@japa/runner'
import { askCaseExport } from '#actions/audit/ask_case_export'
import { applyForSeat } from '#actions/courses/apply_for_seat'
import { inTransaction } from '#actions/in_transaction'
import { shareItems } from '#actions/learning/share_items'
import { recordAudit } from '#actions/office/record_audit'
import protectedSeminar from '#database/rulebooks/courses/protected_seminar'
import { PAGE } from '#queries/audit/case_search'
import type { FoundCase } from '#queries/audit/cases_of_kind'
import { givenRevocation } from '#tests/support/revocations'
import { givenEmployee, givenSession } from '#tests/support/courses'
import { givenGrantedClaim, givenSubmittedClaim } from '#tests/support/office'
import { givenCompany, givenMember, givenStaff } from '#tests/support/people'
import { countQueries } from '#tests/support/queries'
import { givenAssignedReviewer, givenCaseUnderReview } from '#tests/support/reviews'
import { now, today } from '#values/clock'
import { addDays } from '#values/day'
import { AUDITED_KINDS, type AuditedKind } from '#workflows/audited_cases'

const givenAuditor = () => givenStaff('audit', 'auditor')

async function givenEnrolment(kind = {}) {
  const session = await givenSession({ kind })
  const { user, company } = await givenEmployee()
  await user.merge({ name: '受講 する子' }).save()
  const enrolment = await applyForSeat(session.id, {}, { id: user.id, as: 'participant' })

  return { session, user, company, enrolment }
}

test.group('Cases, as an auditor finds them', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F113] by number, company, programme, state, step, officer and period, and not by anything else', async ({ client, assert }) => {
    const auditor = await givenAuditor()
    const { claim, company, clerk, approvers } = await givenGrantedClaim({
      company: await givenCompany({ corporateNumber: '5010405001703' }),
    })
    const chief = approvers.section_chief!.id!
    const path = `/office/audit/cases/claim/${claim.id}`
    const find = async (query: object) =>
      (
        await client
          .get('/office/audit')
          .qs({ ...query })
          .loginAs(auditor)
      )
        .text()
        .includes(path)

    for (const query of [
      {},
      { q: claim.number! },
      { q: company.corporateNumber! },
      { kind: 'claim', q: company.name },
      { programme: `claim:${claim.programmeId}`, state: 'claim:granted' },
      { step: 'claim:decideGrant', person: chief, from: today(), until: today() },
    ])
      assert.isTrue(await find(query), JSON.stringify(query))

    for (const query of [
      { q: '見つからない名前' },
      { kind: 'certification' },
      { kind: 'enrolment', state: 'claim:granted' },
      { state: 'claim:paid' },
      { step: 'claim:decideGrant', person: clerk.id! },
      { step: 'claim:decideGrant', from: addDays(today(), 1) },
      { until: addDays(today(), -1) },
    ])
      assert.isFalse(await find(query), JSON.stringify(query))
  })

  test('[F113] one is shown whole: who did what as which post, under which article, what changed, the files and papers with their hashes', async ({
    client,
    assert,
  }) => {
    const auditor = await givenAuditor()
    const { claim, approvers } = await givenGrantedClaim()
    const page = await client.get(`/office/audit/cases/claim/${claim.id}`).loginAs(auditor)
    assert.equal(page.status(), 200, page.text().slice(0, 3000))
    const chief = await db.from('users').where('id', approvers.section_chief!.id!).firstOrFail()
    const [file] = await db.from('evidence_files').where('claim_id', claim.id)
    const events = await db.from('claim_events').where('claim_id', claim.id)

    for (const word of [
      '交付決定',
      '決裁',
      chief.name,
      '係長',
      '第7条第1項',
      file.sha256,
      file.original_name,
      events.at(-1).hash.slice(0, 16),
      '書かれたときのままである',
      '案件の担当を決めた',
    ])
      assert.include(page.text(), word)
  })

  test('[F113] a list of fifty takes as many statements as one of five, and goes on where it ended', async ({ client, assert }) => {
    const auditor = await givenAuditor()
    const { claim } = await givenSubmittedClaim()
    const copy = async (count: number) => {
      const { id: _id, number: _number, ...row } = await db.from('claims').where('id', claim.id).firstOrFail()
      for (let made = 0; made < count; made += 1) await db.table('claims').insert({ ...row, number: `写し第${made}-${count}号` })
    }
    const visit = () => client.get('/office/audit').qs({ kind: 'claim' }).loginAs(auditor)
    await copy(5)
    const few = await countQueries(visit)
    await copy(PAGE + 5)
    assert.equal(await countQueries(visit), few)

    const seen = new Set<string>()
    let next: string | undefined = '/office/audit?kind=claim'
    for (let pages = 0; next && pages < 10; pages += 1) {
      const text: string = (await client.get(next).loginAs(auditor)).text()
      const found = [...text.matchAll(/cases\/claim\/(\d+)/g)].map(([, id]) => id!)
      assert.isEmpty(found.filter((id) => seen.has(id)))
      for (const id of found) seen.add(id)
      next = /rel="next" href="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&')
    }
    const { count } = await db.from('claims').whereNotNull('number').count('* as count').firstOrFail()
    assert.equal(seen.size, Number(count))
  })

  test('[N14] [F113] what an auditor has a tie to does not exist: not in the list, as a page, in the trail or for a purpose', async ({
    client,
    assert,
  }) => {
    const reviewed = await givenCaseUnderReview()
    const { user: reviewer } = await givenAssignedReviewer(reviewed)
    await givenStaff('audit', 'auditor', reviewer)
    const own = await givenSubmittedClaim()
    await givenMember(own.company, 'employee', reviewer)
    const { revocation } = await givenRevocation({ company: own.company })
    const paths = [`certification/${reviewed.certification.id}`, `claim/${own.claim.id}`, `certificate_revocation/${revocation.id}`]

    const list = (await client.get('/office/audit').loginAs(reviewer)).text()
    for (const path of paths) {
      ;(await client.get(`/office/audit/cases/${path}`).loginAs(reviewer)).assertStatus(404)
      assert.notInclude(list, `/office/audit/cases/${path}"`)
      const [type, id] = path.split('/')
      const asked = await client
        .post('/office/audit/disclosures')
        .loginAs(reviewer)
        .withCsrfToken()
        .form({ type, id, purpose: '定期監査のため' })
        .redirects(0)
      asked.assertStatus(404)
      const trail = await client.get('/office/audit/trail').qs({ subject: type, subject_id: id }).loginAs(reviewer)
      assert.include(trail.text(), '条件に合う記録はありません')
    }
    const other = await givenAuditor()
    for (const path of paths) (await client.get(`/office/audit/cases/${path}`).loginAs(other)).assertStatus(200)
    assert.isNull(await db.from('audit_trail').where('action', 'personal_data.disclosed').first())
  })

  test('[F113] [F116] who takes part in a course is shown for a stated purpose only, and of a protected one never the company', async ({
    client,
    assert,
  }) => {
    const auditor = await givenAuditor()
    const { user, company, enrolment } = await givenEnrolment(protectedSeminar)
    const path = `/office/audit/cases/enrolment/${enrolment.id}`
    assert.notInclude((await client.get('/office/audit').qs({ q: company.name }).loginAs(auditor)).text(), path)
    const closed = (await client.get(path).loginAs(auditor)).text()
    assert.notInclude(closed, user.name)
    assert.notInclude(closed, company.name)
    assert.include(closed, '個人情報は表示していません')

    const asked = { type: 'enrolment', id: enrolment.id }
    const refused = await client
      .post('/office/audit/disclosures')
      .loginAs(auditor)
      .withCsrfToken()
      .form({ ...asked, purpose: ' ' })
      .redirects(0)
    assert.equal(refused.header('location'), '/')
    assert.isNull(await db.from('audit_trail').where('action', 'personal_data.disclosed').first())

    const page = await client
      .post('/office/audit/disclosures')
      .loginAs(auditor)
      .withCsrfToken()
      .form({ ...asked, purpose: '定期監査のため' })
    assert.include(page.text(), user.name)
    assert.notInclude(page.text(), company.name)
    const line = await db.from('audit_trail').where('action', 'personal_data.disclosed').firstOrFail()
    assert.include(line, {
      actor_id: auditor.id,
      actor_as: 'auditor',
      subject_type: 'enrolment',
      subject_id: enrolment.id,
      changes: '{"purpose":"定期監査のため"}',
    })
    assert.notInclude((await client.get(path).loginAs(await givenAuditor())).text(), user.name)
  })

  test('[F113] [F116] who acted for themselves, and in which protected course, is in the trail and the cases for a stated purpose only', async ({
    client,
    assert,
  }) => {
    const auditor = await givenAuditor()
    const { session, user, enrolment } = await givenEnrolment(protectedSeminar)
    const course = await session.related('course').query().firstOrFail()
    await course.merge({ title: 'ひみつの講座' }).save()
    await shareItems(enrolment.id, ['attendance'], { id: user.id, as: 'participant' })
    const { id } = await db.from('audit_trail').where('action', 'enrolment.shared').firstOrFail()
    const visit = async (path: string, query: object = {}) => (await client.get(`/office/audit${path}`).qs(query).loginAs(auditor)).text()
    const subject = { subject: 'enrolment', subject_id: enrolment.id }

    for (const path of ['/trail', `/trail/${id}`, `/cases/enrolment/${enrolment.id}`, '']) {
      const page = await visit(path, path === '/trail' ? subject : {})
      for (const secret of [user.name, course.title, course.code]) assert.notInclude(page, secret, path)
    }
    assert.include(await visit('/trail', subject), `/trail/${id}"`)
    assert.include(await visit('/trail', { ...subject, person: user.id }), '条件に合う記録はありません')

    const disclosed = (type: string, of: number) =>
      client.post('/office/audit/disclosures').loginAs(auditor).withCsrfToken().form({ type, id: of, purpose: '定期監査のため' })
    assert.include((await disclosed('audit_trail', id)).text(), user.name)
    assert.include((await disclosed('enrolment', enrolment.id)).text(), 'ひみつの講座')
    assert.notInclude(await visit('/trail', subject), user.name)
  })

  test('[N14] [F113] what was done around an own case, its file and the own account is not in the trail of that auditor', async ({
    client,
    assert,
  }) => {
    const [auditor, other] = [await givenAuditor(), await givenAuditor()]
    const { claim: open } = await givenSubmittedClaim()
    const { claim, company } = await givenSubmittedClaim()
    const { enrolment, user } = await givenEnrolment()
    const line = async (type: string, id: number) => {
      const told = { actor: { id: other.id, as: 'auditor' }, action: 'test.told', subject: { type, id } }
      await inTransaction((trx) => recordAudit(trx, told))
      return (await db.from('audit_trail').max('id as id').firstOrFail()).id as number
    }
    const taken = async (kind: AuditedKind, id: number) => {
      const asked = await askCaseExport({ kind, id } as FoundCase, { purpose: '定期監査のため', locale: 'ja' }, { id: other.id, as: 'auditor' })
      return line('export', asked.id)
    }
    const { id: employment } = await db.from('employments').where('user_id', user.id).firstOrFail()
    const { id: affiliation } = await db.from('affiliations').where('company_id', company.id).firstOrFail()
    const closed = [
      await taken('claim', claim.id),
      await taken('enrolment', enrolment.id),
      await line('employment', employment),
      await line('affiliation', affiliation),
      await line('user', auditor.id),
    ]
    const shown = [await taken('claim', open.id), await line('user', other.id)]
    await givenMember(company, 'employee', auditor)
    await db.from('users').where('id', user.id).update({ merged_into_id: auditor.id })

    for (const id of closed) {
      ;(await client.get(`/office/audit/trail/${id}`).loginAs(auditor)).assertStatus(404)
      ;(await client.get(`/office/audit/trail/${id}`).loginAs(other)).assertStatus(200)
    }
    for (const id of shown) (await client.get(`/office/audit/trail/${id}`).loginAs(auditor)).assertStatus(200)
    const list = (await client.get('/office/audit/trail?action=test.told').loginAs(auditor)).text()
    assert.deepEqual([...list.matchAll(/audit\/trail\/(\d+)"/g)].map(([, id]) => Number(id)).sort((one, two) => one - two), shown)
  })

  test('[F113] nothing can be changed by an auditor: every address that writes refuses', async ({ client, assert }) => {
    const auditor = await givenAuditor()
    const { claim } = await givenGrantedClaim()
    const before = await everything()
    const writes = Object.values(router.toJSON())
      .flat()
      .filter(({ methods, pattern }) => !methods.includes('GET') && /^\/(office|companies)\//.test(pattern))
    assert.isAbove(writes.length, 100)

    for (const { methods, pattern } of writes) {
      const path = pattern.replace(/:\w+/g, String(claim.id))
      const answer = await client
        .request(path, methods[0]!)
        .loginAs(auditor)
        .withCsrfToken()
        .form({ purpose: '', reason: '変更', note: '変更' })
        .redirects(0)
      assert.include([302, 404, 422], answer.status(), `${methods[0]} ${path}`)
    }
    assert.deepEqual(await everything(), before)
  })

  test('nobody else has these pages, and words that are none find nothing', async ({ client }) => {
    const { claim } = await givenSubmittedClaim()
    for (const other of [
      await givenStaff('claims', 'clerk'),
      await givenStaff('admin', 'administrator'),
      await givenMember(await givenCompany()),
    ]) {
      for (const path of ['', `/cases/claim/${claim.id}`, '/trail'])
        (await client.get(`/office/audit${path}`).loginAs(other)).assertStatus(404)
    }
    const auditor = await givenAuditor()
    for (const path of ['cases/claim/x', 'cases/user/1', 'cases/constructor/1', 'trail/0', 'trail/9999999999'])
      (await client.get(`/office/audit/${path}`).loginAs(auditor)).assertStatus(404)
    const wrong = {
      'q[]': 'x',
      'kind': 'user',
      'state': 'claim:__proto__',
      'step': 'claim',
      'person': '1e400',
      'from': '2026-02-30',
      'after': 'WzEsMiwzXQ',
      'programme': 'claim:x',
      'action': "'",
      'before': '-1',
    }
    for (const path of ['', '/trail']) (await client.get(`/office/audit${path}`).qs(wrong).loginAs(auditor)).assertStatus(200)
  })
})

/** What stands in every table that a case is made of. */
async function everything() {
  const tables = [
    ...AUDITED_KINDS.map((kind) => `${kind}_events`),
    'claims',
    'certifications',
    'enrolments',
    'payment_runs',
    'proposals',
    'audit_trail',
    'staff_posts',
    'programme_terms',
    'letters',
    'exports',
  ]
  const rows: Record<string, unknown> = {}
  for (const table of tables) rows[table] = await db.from(table).orderBy('id')
  return { at: now().year, rows }
}
