import testUtils from '@adonisjs/core/services/test_utils'
import limiter from '@adonisjs/limiter/services/main'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { duringMeeting, givenCertificate, givenClass } from '#tests/support/attendance'
import { freezeClock } from '#tests/support/clock'

const LONG = 'あ'.repeat(20_000)
const VALUES: unknown[] = ['', null, '-1', '1.5', '99999999999999999999', LONG, ['1', ['2']], { __proto__: { a: 1 }, e1: { mark: 'full' } }, '\u0000\u202e<script>alert(1)</script>', '\ud83d']
const FIELDS = ['meeting', 'rows', 'reason', 'log', 'named', 'enrolment', 'code', 'scans', 'certificate', 'act']
const IDS = ['0', '-1', '1e9', '99999999999999999999', 'abc', '%00', "1'%20OR%201=1", '__proto__', '%F0%9F%98%80', encodeURIComponent('あ'.repeat(50))]

test.group('Hostile input to attendance and certificates', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => freezeClock())
  group.each.setup(() => limiter.clear())

  test('[F28] [F29] [F32] no form breaks, and none writes anything', async ({ client, assert }) => {
    const held = await givenClass()
    duringMeeting(held.meetings[0]!)
    const base = `/office/courses/sessions/${held.session.id}`
    const paths = ['attendance', 'attendance/log', 'attendance/assessments', 'attendance/results', 'attendance/reopening', 'check-in', 'check-in/scans', 'certificates'].map((path) => `${base}/${path}`)
    const broken: string[] = []
    for (const path of paths) {
      for (const value of VALUES) {
        const body = { ...Object.fromEntries(FIELDS.map((name) => [name, value])), meeting: held.meetings[0]!.id }
        for (const type of ['form', 'json'] as const) {
          const request = client.post(path).loginAs(held.clerk).withCsrfToken().redirects(0)
          const answer = await (type === 'json' ? request.accept('json').json(body) : request.form(body))
          if (answer.status() >= 500) broken.push(`${path} ${type} ${JSON.stringify(value).slice(0, 40)}: ${answer.status()}`)
        }
      }
    }
    assert.deepEqual(broken, [])
    for (const table of ['attendances', 'attendance_events', 'assessments', 'course_certificates']) assert.lengthOf(await db.from(table), 0)
  })

  test('[F31] [F32] an address that cannot be is one that does not exist', async ({ client, assert }) => {
    const { session, clerk, user } = await givenCertificate()
    const broken: string[] = []
    for (const id of IDS) {
      const asked = [
        { path: `/office/courses/sessions/${id}/attendance`, person: clerk },
        { path: `/office/courses/sessions/${session.id}/attendance?meeting=${id}`, person: clerk },
        { path: `/office/courses/sessions/${id}/check-in?meeting=${id}&q=${id}`, person: clerk },
        { path: `/my/certificates/${id}`, person: user },
        { path: `/my/certificates/${id}.pdf`, person: user },
        { path: `/my/courses/${id}/code`, person: user },
        { path: `/verify/${id}`, person: user },
        { path: `/achievements/${id}`, person: user },
        { path: `/issuers/minato/keys/${id}`, person: user },
      ]
      for (const { path, person } of asked) {
        const answer = await client.get(path).loginAs(person).redirects(0)
        if (answer.status() >= 500) broken.push(`${path}: ${answer.status()}`)
      }
    }
    assert.deepEqual(broken, [])
  })
})
