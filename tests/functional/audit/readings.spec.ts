import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { applyForSeat } from '#actions/courses/apply_for_seat'
import User from '#models/user'
import { writeAnchor } from '#actions/audit/write_anchor'
import { freezeClock } from '#tests/support/clock'
import { givenEmployee, givenSession } from '#tests/support/courses'
import { givenCaseInReview } from '#tests/support/certification_desk'
import { givenTakenClaim } from '#tests/support/office'
import { givenStaff } from '#tests/support/people'
import { givenRevocation, wait } from '#tests/support/revocations'

const readings = () =>
  db
    .from('audit_trail')
    .whereIn('action', ['case.read', 'person.read', 'roster.read'])
    .orderBy('id')
    .select('action', 'actor_id', 'actor_as', 'subject_type', 'subject_id')

test.group('Readings of personal data', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F113] who opened which case, enrolment or list, and as which post, is written down: once a person, subject and day', async ({
    client,
    assert,
  }) => {
    const { claim, clerk } = await givenTakenClaim()
    const { certification, clerk: certificationClerk } = await givenCaseInReview()
    const { revocation } = await givenRevocation()
    const session = await givenSession()
    const { user: learner } = await givenEmployee()
    const enrolment = await applyForSeat(session.id, {}, { id: learner.id, as: 'participant' })
    const [courses, chief, auditor] = [
      await givenStaff('courses', 'clerk'),
      await givenStaff('claims', 'section_chief'),
      await givenStaff('audit', 'auditor'),
    ]
    const reader = await User.findOrFail(clerk.id!)
    const visit = async (path: string, person: User) => (await client.get(path).loginAs(person)).assertStatus(200)

    await visit(`/office/claims/${claim.id}`, reader)
    await visit(`/office/claims/${claim.id}/examination`, reader)
    await visit(`/en/office/claims/${claim.id}`, reader)
    await visit(`/office/claims/${claim.id}`, chief)
    await visit(`/office/certifications/${certification.id}`, await User.findOrFail(certificationClerk.id!))
    await visit(`/office/certifications/revocations/${revocation.id}`, await User.findOrFail(certificationClerk.id!))
    await visit(`/office/courses/enrolments/${enrolment.id}`, courses)
    await visit(`/office/courses/sessions/${session.id}/roster`, courses)
    await visit(`/office/courses/sessions/${session.id}/roster`, courses)
    await visit(`/office/audit/cases/claim/${claim.id}`, auditor)

    const line = (action: string, id: number | null, as: string, type: string, subject: number) => ({
      action,
      actor_id: id,
      actor_as: as,
      subject_type: type,
      subject_id: subject,
    })
    assert.deepEqual(await readings(), [
      line('case.read', clerk.id, 'clerk', 'claim', claim.id),
      line('case.read', chief.id, 'section_chief', 'claim', claim.id),
      line('case.read', certificationClerk.id, 'clerk', 'certification', certification.id),
      line('case.read', certificationClerk.id, 'clerk', 'certificate_revocation', revocation.id),
      line('person.read', courses.id, 'clerk', 'enrolment', enrolment.id),
      line('roster.read', courses.id, 'clerk', 'course_session', session.id),
      line('case.read', auditor.id, 'auditor', 'claim', claim.id),
    ])

    wait(1)
    await visit(`/office/claims/${claim.id}`, reader)
    assert.lengthOf(await readings(), 8)
  })

  test('[F113] a page that was refused, or of which the head alone was asked, was not read', async ({ client, assert }) => {
    const { claim, clerk } = await givenTakenClaim()
    const other = await givenStaff('courses', 'clerk')
    ;(await client.get(`/office/claims/${claim.id}`).loginAs(other)).assertStatus(404)
    ;(await client.get('/office/claims/999999').loginAs(await User.findOrFail(clerk.id!))).assertStatus(404)
    await client.head(`/office/claims/${claim.id}`).loginAs(await User.findOrFail(clerk.id!))
    assert.isEmpty(await readings())
  })

  test('[F113] the auditor sees who read what, of one case or of all, and how much', async ({ client, assert }) => {
    const { claim, clerk } = await givenTakenClaim()
    const reader = await User.findOrFail(clerk.id!)
    await client.get(`/office/claims/${claim.id}`).loginAs(reader)
    const auditor = await givenStaff('audit', 'auditor')
    const of = { readings: 1, subject: 'claim', subject_id: claim.id }
    const page = (await client.get('/office/audit/trail').qs(of).loginAs(auditor)).text()
    assert.include(page, 'だれが、どれだけ閲覧したか')
    assert.include(page, '案件を閲覧した')
    assert.include(
      (
        await client
          .get('/office/audit/trail')
          .qs({ ...of, person: auditor.id })
          .loginAs(auditor)
      ).text(),
      '条件に合う記録はありません'
    )
  })

  test('[F114] anybody can keep the hash of a day: the public page and its JSON are those of the office', async ({ client, assert }) => {
    await db.table('audit_trail').insert({ action: 'demo.filled', subject_type: 'demo', occurred_at: '2026-09-10 00:00:00.000' })
    await writeAnchor()
    const { hash, day } = await db.from('anchors').orderBy('serial', 'desc').firstOrFail()
    assert.include((await client.get('/anchors')).text(), hash)
    const json = await client.get(`/anchors/${day}.json`)
    json.assertStatus(200)
    assert.include(json.body(), { hash, day })
    for (const none of ['2001-01-01', 'x', '2026-02-30']) (await client.get(`/anchors/${none}.json`)).assertStatus(404)
    assert.include((await client.get('/office/audit/anchors').loginAs(await givenStaff('audit', 'auditor'))).text(), hash)
  })
})
