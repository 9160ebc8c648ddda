import { existsSync } from 'node:fs'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import drive from '@adonisjs/drive/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import readXlsx from 'read-excel-file/node'
import { sweepExports } from '#actions/exports/sweep_exports'
import { sweepExportFiles } from '#actions/exports/sweep_export_files'
import { EXPORTS, HALVES, writeExport } from '#actions/exports/write_export'
import { applyForSeat } from '#actions/courses/apply_for_seat'
import { storedInstant } from '#models/columns'
import Export from '#models/export'
import StaffPost from '#models/staff_post'
import { EXPORT_KINDS } from '#queries/exports/export_kinds'
import { exportingPost } from '#queries/exports/exporting_posts'
import { BATCH } from '#queries/exports/register'
import { REGISTERS } from '#queries/exports/registers'
import { auditOf } from '#tests/support/audit'
import { givenCertificate } from '#tests/support/certificates'
import { givenSubmittedCase } from '#tests/support/certification_desk'
import { AN_AFTERNOON, freezeClock } from '#tests/support/clock'
import { givenEmployee, givenSession } from '#tests/support/courses'
import { givenOwing, givenPaidClaim } from '#tests/support/effects'
import { askFor, exported, rowsOf } from '#tests/support/exports'
import { noticeOf } from '#tests/support/flash'
import { givenFinalisedClaim, givenSubmittedClaim } from '#tests/support/office'
import { givenCompany, givenMember, givenStaff } from '#tests/support/people'
import { countQueries } from '#tests/support/queries'
import { now } from '#values/clock'
import { day } from '#values/day'
import { DESKS } from '#values/desks'

/** So many letters in the outbox, and nothing else. */
async function givenLetters(count: number) {
  const at = storedInstant(now())
  const letter = (index: number) => ({ key: `export-test-${index}`, to: `=${index}@company.test`, template: 'payment_made', locale: 'ja', data: '', queued_at: at, next_attempt_at: at })
  for (let from = 0; from < count; from += 200) await db.table('letters').multiInsert(Array.from({ length: Math.min(200, count - from) }, (_, index) => letter(from + index)))
}

const ROWS = 2 * 1000 + 1

test.group('Exports of the office', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F110] the claims of a fiscal year leave as a table, with amounts that add up and nothing that is calculated', async ({ client, assert }) => {
    const { claim } = await givenFinalisedClaim({ company: await givenCompany({ name: '=HYPERLINK("http://x")' }) })
    const { claim: sent } = await givenSubmittedClaim()
    const clerk = await givenStaff('claims', 'clerk')
    const asked = { register: 'claims', desk: 'claims', fiscalYear: claim.fiscalYear }

    const rows = rowsOf((await exported(client, clerk, asked)).bytes)
    const [first] = rows.filter(({ 申請番号: number }) => number === claim.number)
    assert.containsSubset(first!, { '事業者': `'=HYPERLINK("http://x")`, '状態': '額の確定', '年度': '令和8年度', '交付決定額（円）': String(claim.grantedAmount), '確定額（円）': String(claim.finalisedAmount) })
    assert.include(rows.map(({ 申請番号: number }) => number), sent.number!)
    assert.deepEqual(await auditOf('export.asked'), { kind: 'claims', format: 'csv', fiscalYear: 2026, reason: null })
    assert.deepEqual(await auditOf('export.downloaded'), { kind: 'claims', format: 'csv' })

    const [{ data }] = (await readXlsx((await exported(client, clerk, { ...asked, format: 'xlsx' })).bytes)) as unknown as [{ data: unknown[][] }]
    const column = data[0]!.indexOf('交付決定額（円）')
    assert.isTrue(data.slice(1).every((row) => row[column] === null || typeof row[column] === 'number'))
    assert.lengthOf(data, rows.length + 1)
    assert.lengthOf(rowsOf((await exported(client, clerk, { ...asked, fiscalYear: 2025 })).bytes), 0)
  })

  test('[F110] each register is taken out by the posts named with it, in every column; for every other post it does not exist', async ({ client, assert }) => {
    await givenPaidClaim()
    await givenOwing()
    await givenCertificate()
    const session = await givenSession()
    await applyForSeat(session.id, {}, { id: (await givenEmployee()).user.id, as: 'participant' })
    await givenLetters(1)

    for (const [desk, posts] of Object.entries(DESKS)) {
      for (const post of posts) {
        const person = await givenStaff(desk, post)
        const may: string[] = Object.entries(REGISTERS).flatMap(([name, { posts: by }]) => ((by as Record<string, readonly string[]>)[desk]?.includes(post) ? [name] : []))
        for (const register of post.endsWith('chief') ? [] : may) {
          const rows = rowsOf((await exported(client, person, { register, desk, reason: '業務のため' })).bytes)
          assert.isAbove(rows.length, 0, `${register} at ${desk}`)
          assert.notMatch(Object.keys(rows[0]!).join(), /translation missing|undefined|exports\./)
        }
        const others = Object.keys(REGISTERS).filter((register) => !may.includes(register))
        for (const register of others) assert.isTrue((await exportingPost(person.id, register, desk)) === null, `${register} by ${desk} ${post}`)
        const asked = (await Export.all()).length
        ;(await askFor(client, person, { register: others.at(-1)!, desk })).assertStatus(404)
        assert.lengthOf(await Export.all(), asked)
      }
    }
    assert.notProperty(REGISTERS.payments.posts, 'certifications')
  }).timeout(60_000)

  test('[F110] a reader without rights who guesses the address finds nothing, and nothing is written', async ({ client, assert }) => {
    const clerk = await givenStaff('claims', 'clerk')
    const { asked } = await exported(client, clerk, { register: 'companies', desk: 'claims' })
    const strangers = [await givenStaff('claims', 'clerk'), await givenStaff('certifications', 'reviewer'), await givenMember(await givenCompany())]
    for (const stranger of strangers)
      for (const address of [`/office/exports/${asked.id}`, `/office/exports/${asked.id}/file`]) (await client.get(address).loginAs(stranger)).assertStatus(404)
    for (const stranger of strangers.slice(1)) (await client.get('/office/exports').loginAs(stranger)).assertStatus(404)
    ;(await client.get('/office/exports/999999/file').loginAs(clerk)).assertStatus(404)

    await StaffPost.query().where('userId', clerk.id).update({ until: day('2026-09-09') })
    ;(await client.get(`/office/exports/${asked.id}/file`).loginAs(clerk)).assertStatus(404)
    await givenStaff('accounts', 'accountant', clerk)
    ;(await client.get(`/office/exports/${asked.id}/file`).loginAs(clerk)).assertStatus(404)
    assert.notInclude((await client.get('/office/exports').loginAs(clerk)).text(), `/office/exports/${asked.id}`)
    assert.lengthOf(await db.from('audit_trail').where('action', 'export.downloaded'), 1)
  })

  test('[F110] a long register is read a batch at a time, says how far it is, and sends a letter when it is ready', async ({ client, assert }) => {
    await givenLetters(ROWS)
    const admin = await givenStaff('admin', 'administrator')
    await askFor(client, admin, { register: 'letters', desk: 'admin' })
    const asked = await Export.query().firstOrFail()
    const { total, bytes } = await EXPORT_KINDS.letters!.open(asked)
    const seen: number[] = []
    const chunks = bytes({ missing: new Map(), written: async (rows) => void seen.push(rows) })[Symbol.asyncIterator]()
    await chunks.next()
    assert.equal(await countQueries(() => chunks.next()), 1, 'one batch, and no more, is fetched for the first rows')
    while (!(await chunks.next()).done) continue
    assert.equal(total, ROWS)
    assert.deepEqual(seen, [BATCH, BATCH, BATCH, BATCH, 1])

    await asked.merge({ rows: BATCH, rowsExpected: ROWS, workedAt: now() }).save()
    for (const page of ['/office/exports', `/office/exports/${asked.id}`]) (await client.get(page).loginAs(admin)).assertTextIncludes('24%（2,001行のうち500行）')
    await asked.merge({ workedAt: null }).save()
    await writeExport(asked.id)
    assert.equal((await asked.refresh()).rows, ROWS)
    const letter = await db.from('letters').where('key', `export-ready/${asked.id}`).firstOrFail()
    assert.equal(letter.to, admin.email)
    ;(await client.get(`/office/exports/${asked.id}`).loginAs(admin)).assertTextIncludes('ファイルを取り出す')
  })

  test('[F110] two workers do not write the same file; what one left behind the clock takes up, and gives up after an hour', async ({ client, assert }) => {
    const admin = await givenStaff('admin', 'administrator')
    await askFor(client, admin, { register: 'staff_posts', desk: 'admin' })
    const asked = await Export.query().firstOrFail()
    await asked.merge({ workedAt: now() }).save()
    await writeExport(asked.id)
    assert.isNull((await asked.refresh()).readyAt)

    freezeClock(AN_AFTERNOON + 3 * 60_000)
    await sweepExports()
    assert.isNotNull((await asked.refresh()).readyAt)
    await asked.merge({ readyAt: null, workedAt: null }).save()
    freezeClock(AN_AFTERNOON + 61 * 60_000)
    await sweepExports()
    assert.isNotNull((await asked.refresh()).failed)
    ;(await client.get(`/office/exports/${asked.id}`).loginAs(admin)).assertTextIncludes('書き出せませんでした')
  })

  test('[F110] what a killed worker left behind, half or whole, is removed; what is being written, and what a row names, stays', async ({ client, assert }) => {
    const { asked } = await exported(client, await givenStaff('claims', 'clerk'), { register: 'companies', desk: 'claims' })
    const [half, lost] = [join(HALVES, '7-killed'), `${EXPORTS}/7-killed`]
    assert.isEmpty((await readdir(HALVES)).filter((name) => name.startsWith(`${asked.id}-`)), 'nothing is left beside the store')
    await writeFile(half, '氏名')
    await drive.use().put(lost, '氏名')

    freezeClock(Date.now() + 60_000)
    await sweepExportFiles(1)
    assert.isTrue(existsSync(half) && (await drive.use().exists(lost)))
    freezeClock(Date.now() + 2 * 3_600_000)
    await sweepExportFiles(1)
    assert.isFalse(existsSync(half) || (await drive.use().exists(lost)))
    assert.isTrue(await drive.use().exists(asked.fileKey!))
  })

  test('[F110] a case that is closed to an officer is in no file of theirs, and a file that holds one is not handed out', async ({ client, assert }) => {
    const [open, tied] = [await givenSubmittedCase(), await givenSubmittedCase()]
    const clerk = await givenStaff('certifications', 'clerk')
    const numbersIn = (bytes: Buffer) => rowsOf(bytes).map(({ 申請番号: number }) => number)
    const before = await exported(client, clerk, { register: 'certifications', desk: 'certifications' })
    assert.includeMembers(numbersIn(before.bytes), [open.certification.number!, tied.certification.number!])

    await givenMember(tied.company, 'employee', clerk)
    const again = await client.get(`/office/exports/${before.asked.id}/file`).loginAs(clerk).redirects(0)
    assert.include(noticeOf(again), 'いまは見られない案件')
    for (const register of ['certifications', 'notices']) {
      const { bytes } = await exported(client, clerk, { register, desk: 'certifications' })
      assert.include(numbersIn(bytes), open.certification.number!)
      assert.notInclude(numbersIn(bytes), tied.certification.number!)
    }
    assert.lengthOf(await db.from('audit_trail').where('action', 'export.downloaded'), 3)
  })

  test('[N14] [F110] [F113] an auditor takes out no case of an own company and no own application, and fetches no file that holds one', async ({ client, assert }) => {
    const { claim, company } = await givenPaidClaim()
    const { claim: owed, company: owing } = await givenOwing()
    const { claim: open } = await givenFinalisedClaim()
    const session = await givenSession({ kind: { privacy: 'protected' } })
    const [{ user: learner }, { user: colleague, company: employer }] = [await givenEmployee(), await givenEmployee()]
    for (const [index, user] of [learner, colleague].entries()) {
      await user.merge({ name: `受講 者${index}` }).save()
      const { id } = await applyForSeat(session.id, {}, { id: user.id, as: 'participant' })
      if (user === colleague) await db.from('enrolments').where('id', id).update({ company_id: employer.id })
    }
    const auditor = await givenStaff('audit', 'auditor')
    const asked = { desk: 'audit', reason: '定期監査のため' }
    const ofCompanies = ['claims', 'grants', 'payments', 'repayments', 'notices']
    const textOf = async (register: string) => (await exported(client, auditor, { ...asked, register })).bytes.toString()

    await askFor(client, auditor, { ...asked, register: 'enrolments', reason: ' ' })
    assert.isNull(await Export.first())
    const before = []
    for (const register of [...ofCompanies, 'enrolments']) before.push(await exported(client, auditor, { ...asked, register }))
    assert.include(before[0]!.bytes.toString(), claim.number!)
    assert.include(before[3]!.bytes.toString(), owed.number!)
    assert.include(before[5]!.bytes.toString(), learner.name)

    for (const own of [company, owing, employer]) await givenMember(own, 'employee', auditor)
    await db.from('users').where('id', learner.id).update({ merged_into_id: auditor.id })
    for (const { asked: file } of before) {
      const again = await client.get(`/office/exports/${file.id}/file`).loginAs(auditor).redirects(0)
      assert.include(noticeOf(again), 'いまは見られない案件', file.kind)
    }
    for (const register of ofCompanies) for (const { number } of [claim, owed]) assert.notInclude(await textOf(register), number!, register)
    for (const register of ['claims', 'grants', 'notices']) assert.include(await textOf(register), open.number!, register)
    const enrolments = await textOf('enrolments')
    for (const { name } of [learner, colleague]) assert.notInclude(enrolments, name)
  })

  test('[F110] participants of protected courses are in the register of enrolments for a reason alone, without employers', async ({ client, assert }) => {
    const session = await givenSession({ kind: { privacy: 'protected' } })
    const { user } = await givenEmployee()
    await user.merge({ name: '守られた 参加者' }).save()
    await applyForSeat(session.id, {}, { id: user.id, as: 'participant' })
    const clerk = await givenStaff('courses', 'clerk')
    const asked = { register: 'enrolments', desk: 'courses' }

    assert.notInclude((await exported(client, clerk, asked)).bytes.toString(), '守られた')
    const [row] = rowsOf((await exported(client, clerk, { ...asked, reason: '監査のため' })).bytes)
    assert.containsSubset(row!, { '氏名': '守られた 参加者', '事業者': '' })
    assert.include(await auditOf('export.asked'), { reason: '監査のため' })
  })

  test('[F110] what CP932 does not have is counted and named', async ({ client }) => {
    await givenCompany({ name: '髙島🍣商店🍣' })
    const clerk = await givenStaff('claims', 'clerk')
    const { asked } = await exported(client, clerk, { register: 'companies', desk: 'claims', format: 'cp932' })

    const page = await client.get(`/office/exports/${asked.id}`).loginAs(clerk)
    page.assertTextIncludes('2か所「〓」に置き換えました')
    page.assertTextIncludes('「🍣」×2')
  })
})
