import testUtils from '@adonisjs/core/services/test_utils'
import drive from '@adonisjs/drive/services/main'
import db from '@adonisjs/lucid/services/db'
import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import iconv from 'iconv-lite'
import readXlsx from 'read-excel-file/node'
import { applyForSeat } from '#actions/courses/apply_for_seat'
import { sweepExports } from '#actions/exports/sweep_exports'
import { writeExport } from '#actions/exports/write_export'
import Export from '#models/export'
import StaffPost from '#models/staff_post'
import type User from '#models/user'
import { parseCsv } from '#values/csv'
import { auditOf } from '#tests/support/audit'
import { AN_AFTERNOON, freezeClock } from '#tests/support/clock'
import { givenEmployee, givenSession } from '#tests/support/courses'
import { flatForm } from '#tests/support/flat_form'
import { noticeOf } from '#tests/support/flash'
import { givenStaff } from '#tests/support/people'
import { countQueries } from '#tests/support/queries'
import { day } from '#values/day'

const press = (client: ApiClient, person: User, path: string, form: Record<string, unknown> = {}) =>
  client.post(path).loginAs(person).withCsrfToken().form(flatForm(form)).redirects(0)

const HOSTILE = ['=HYPERLINK("http://x")', '+1', '-2', '@SUM(A1)', '\t=1', '髙橋 🍣', '"引用", 改行\nあり']
const DAY = 86_400_000

async function given(privacy: 'ordinary' | 'protected' = 'ordinary') {
  const session = await givenSession({ kind: { privacy } })
  for (const name of HOSTILE) {
    const { user } = await givenEmployee()
    await user.merge({ name }).save()
    await applyForSeat(session.id, { contactEmail: 'private@home.test' }, { id: user.id, as: 'participant' })
  }
  return { session, clerk: await givenStaff('courses', 'clerk'), path: `/office/courses/sessions/${session.id}/exports` }
}

/** The body as it came, whatever its media type says. */
function bytesAt(client: ApiClient, person: User, path: string) {
  const asked = client.get(path).loginAs(person)
  asked.request.responseType('blob')

  return asked
}

async function written(client: ApiClient, clerk: User, path: string, form: Record<string, unknown>) {
  await press(client, clerk, path, form)
  const asked = await Export.query().orderBy('id', 'desc').firstOrFail()
  await writeExport(asked.id)
  const file = await bytesAt(client, clerk, `/office/exports/${asked.id}/file`)
  file.assertStatus(200)

  return { asked: await asked.refresh(), bytes: Buffer.from(file.body()), file }
}

test.group('Exports of the course desk', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F110] a roster as CSV carries a byte-order mark, and nothing in it is calculated', async ({ client, assert }) => {
    const { clerk, path } = await given()
    const { asked, bytes, file } = await written(client, clerk, path, { kind: 'roster', format: 'csv' })

    assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf])
    const rows = parseCsv(bytes.toString('utf8'))!.map(({ cells }) => cells)
    assert.deepEqual(rows[0]!.slice(0, 5), ['氏名', 'フリガナ', '勤務先', '連絡先', '状態'])
    assert.sameMembers(
      rows.slice(1).map(([name]) => name),
      HOSTILE.map((name) => (/^[\t=+@-]/.test(name) ? `'${name}` : name))
    )
    assert.equal(asked.rows, HOSTILE.length)
    file.assertHeader('content-disposition', `attachment; filename="roster-${asked.parameters.sessionId}.csv"`)
  })

  test('[F110] as CP932, what it does not have stands as 〓 and is counted', async ({ client, assert }) => {
    const { clerk, path } = await given()
    const { asked, bytes } = await written(client, clerk, path, { kind: 'roster', format: 'cp932' })

    const text = iconv.decode(bytes, 'cp932')
    assert.include(text, '髙橋 〓')
    assert.equal(asked.parameters.replaced, 1)
    ;(await client.get(`/office/exports/${asked.id}`).loginAs(clerk)).assertTextIncludes('1か所「〓」に置き換えました')
  })

  test('[F110] as a workbook it is read back cell by cell, as text', async ({ client, assert }) => {
    const { clerk, path } = await given()
    const { bytes } = await written(client, clerk, path, { kind: 'register', format: 'xlsx' })

    const [{ data }] = (await readXlsx(bytes)) as unknown as [{ data: unknown[][] }]
    assert.equal(data[0]![1], '氏名')
    assert.lengthOf(data, HOSTILE.length + 1)
    assert.include(
      data.map((row) => row[1]),
      `'=HYPERLINK("http://x")`
    )
    for (const row of data.slice(1)) for (const cell of row) assert.isTrue(cell === null || typeof cell === 'string')
  })

  test('[F110] rights are asked again at the download; each one stands in the trail', async ({ client, assert }) => {
    const { clerk, path } = await given()
    const { asked } = await written(client, clerk, path, { kind: 'roster', format: 'csv' })
    assert.deepEqual(await auditOf('export.downloaded'), { kind: 'roster', format: 'csv' })

    const other = await givenStaff('courses', 'clerk')
    for (const address of [`/office/exports/${asked.id}`, `/office/exports/${asked.id}/file`])
      (await client.get(address).loginAs(other)).assertStatus(404)
    await StaffPost.query().where('userId', clerk.id).update({ until: day('2026-09-09') })
    ;(await client.get(`/office/exports/${asked.id}/file`).loginAs(clerk)).assertStatus(404)
    assert.lengthOf(await db.from('audit_trail').where('action', 'export.downloaded'), 1)
  })

  test('[F110] [F113] who reads the people of a course on the screen is written down: of a protected one page by page, of another once a day', async ({ client, assert }) => {
    const hidden = await given('protected')
    const other = await given()
    for (const { session, clerk } of [hidden, other]) {
      for (const page of ['roster', 'roster/sheet', 'attendance']) (await client.get(`/office/courses/sessions/${session.id}/${page}`).loginAs(clerk)).assertStatus(200)
    }

    const lines = await db.from('audit_trail').where('action', 'roster.read').orderBy('id')
    assert.deepEqual(lines.map(({ changes }) => JSON.parse(changes).page), ['roster', 'sign_in_sheet', 'attendance', undefined])
    for (const [index, line] of lines.entries()) {
      const { session, clerk } = index < 3 ? hidden : other
      assert.containsSubset(line, { actor_id: clerk.id, actor_as: 'clerk', subject_type: 'course_session', subject_id: session.id })
    }
  })

  test('[F110] who takes part in a protected course leaves only for a reason, without employers', async ({ client, assert }) => {
    const { clerk, path } = await given('protected')
    assert.include(noticeOf(await press(client, clerk, path, { kind: 'roster', format: 'csv' })), '理由が必要')
    assert.lengthOf(await Export.all(), 0)

    const { bytes } = await written(client, clerk, path, { kind: 'roster', format: 'csv', reason: '会場の受付に渡すため' })
    assert.notInclude(bytes.toString('utf8'), '勤務先')
    assert.notInclude(bytes.toString('utf8'), '株式会社みなと商店')
    assert.include(await auditOf('export.asked'), { reason: '会場の受付に渡すため' })
    const register = await written(client, clerk, path, { kind: 'register', format: 'csv', reason: '記録のため' })
    assert.notInclude(register.bytes.toString('utf8'), '株式会社みなと商店')
  })

  test('[F110] instructors and other desks export nothing', async ({ client, assert }) => {
    const { session, path } = await given()
    const instructor = await givenStaff('courses', 'instructor')
    await session.merge({ instructorId: instructor.id }).save()
    for (const person of [instructor, await givenStaff('claims', 'clerk')]) await press(client, person, path, { kind: 'roster', format: 'csv' })
    assert.lengthOf(await Export.all(), 0)
  })

  test('[F110] the page shows the progress; what its errand left behind is written by the clock; after seven days the file goes', async ({
    client,
    assert,
  }) => {
    const { clerk, path } = await given()
    await press(client, clerk, path, { kind: 'roster', format: 'csv' })
    const asked = await Export.query().firstOrFail()
    const progress = await client.get(`/office/exports/${asked.id}`).loginAs(clerk)
    progress.assertTextIncludes('書き出しています')
    progress.assertTextIncludes('http-equiv="refresh"')
    assert.include(noticeOf(await client.get(`/office/exports/${asked.id}/file`).loginAs(clerk).redirects(0)), 'もう取り出せません')

    freezeClock(AN_AFTERNOON + 120_000)
    await sweepExports()
    const { fileKey } = await asked.refresh()
    assert.isTrue(await drive.use().exists(fileKey!))
    await writeExport(asked.id)
    assert.equal((await asked.refresh()).fileKey, fileKey)

    freezeClock(AN_AFTERNOON + 8 * DAY)
    await sweepExports()
    assert.isFalse(await drive.use().exists(fileKey!))
    ;(await client.get(`/office/exports/${asked.id}`).loginAs(clerk)).assertTextIncludes('ファイルを消しました')
  })

  test('[F110] the roster sends as many statements for thirty participants as for seven; its sheet is a PDF', async ({ client, assert }) => {
    const { session, clerk } = await given()
    const roster = `/office/courses/sessions/${session.id}/roster`
    const open = () => countQueries(async () => (await client.get(roster).loginAs(clerk)).assertStatus(200))
    await open()
    const few = await open()
    for (let made = 0; made < 15; made += 1) await applyForSeat(session.id, {}, { id: (await givenEmployee()).user.id, as: 'participant' })
    assert.equal(await open(), few)

    ;(await client.get(`${roster}/sheet`).loginAs(clerk)).assertTextIncludes('髙橋')
    const pdf = await bytesAt(client, clerk, `${roster}/sheet.pdf`)
    pdf.assertHeader('content-type', 'application/pdf')
    assert.equal(Buffer.from(pdf.body()).subarray(0, 5).toString(), '%PDF-')
  })
})
