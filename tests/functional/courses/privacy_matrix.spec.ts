import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { endEmployee } from '#actions/companies/change_employment'
import Employment from '#models/employment'
import Letter from '#models/letter'
import type Company from '#models/company'
import { writeLetter } from '#services/letters/write_letter'
import { companyTraining } from '#queries/training/company_training'
import { freezeClock } from '#tests/support/clock'
import { givenCompany, givenMember, givenStaff } from '#tests/support/people'
import { givenSecrets, readable, revealed, SECRETS, share, type Secret } from '#tests/support/privacy'
import { countQueries } from '#tests/support/queries'
import { givenSession } from '#tests/support/courses'
import { givenNominated, newPeople } from '#tests/support/training'

const ofCompany = ({ id }: Company) => (path: string) => path.startsWith(`/companies/${id}`)
const homesOf = ({ id }: Company) => ['', '/training', '/training?q=ひみつ', '/training?q=ハラスメント', '/training/booths', '/employees', '/members', '/claims'].map((path) => `/companies/${id}${path}`)

test.group('What whom of a participant sees', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[N9] the company reads enrolled and completed, and none of: answers, absence, reasons, feedback, points, attendance, certificate, protected seminars', async ({ client, assert }) => {
    const { company, administrator } = await givenSecrets()
    for (const person of [administrator, await givenMember(company, 'member')]) {
      const text = await readable(client, person, homesOf(company), ofCompany(company))
      assert.deepEqual(revealed(text), [])
      for (const known of ['従業 員子', '社内推薦の講座', '来なかった講座', '修了', '受講']) assert.include(text, known)
    }
  })

  test('[N9] not even counts tell of protected seminars or of what a person does alone', async ({ assert }) => {
    const { company } = await givenSecrets()
    const { enrolments } = await companyTraining(company.id, null)
    assert.deepEqual(enrolments.map(({ course, standing }) => [course.title, standing]), [['取り消した講座', 'closed'], ['来なかった講座', 'enrolled'], ['社内推薦の講座', 'completed']])
  })

  test('[N9] item by item: sharing {item} shows that and nothing else')
    .with([
      { item: 'attendance', shows: ['attendance'] },
      { item: 'certificate', shows: ['certificate'] },
      { item: 'answers', shows: ['answers'] },
    ] as { item: string; shows: Secret[] }[])
    .run(async ({ client, assert }, { item, shows }) => {
      const { company, administrator, completed } = await givenSecrets()
      await share(completed, item)
      assert.deepEqual(revealed(await readable(client, administrator, homesOf(company), ofCompany(company))), shows)
      const stranger = await givenMember(await givenCompany())
      assert.deepEqual(revealed(await readable(client, stranger, homesOf(company), ofCompany(company))), [])
    })

  test('[N9] a reason is read once it is shared, a course of one\'s own once something of it is, a protected seminar once the participation is', async ({ client, assert }) => {
    const { company, administrator, cancelled, own, hidden } = await givenSecrets()
    const read = async () => revealed(await readable(client, administrator, homesOf(company), ofCompany(company)))
    await share(cancelled, 'reason')
    assert.deepEqual(await read(), ['reason'])
    await share(own, 'certificate')
    assert.deepEqual(await read(), ['reason', 'ownCourse'])
    await share(hidden, 'attendance')
    assert.deepEqual(await read(), ['reason', 'ownCourse'])
    await share(hidden, 'participation')
    assert.deepEqual(await read(), ['reason', 'protectedCourse', 'ownCourse'])
  })

  test('[N9] another company, the public and the other desks read nothing; the doors of the course desk are closed to them', async ({ client, assert }) => {
    const { company, administrator, seminar } = await givenSecrets()
    const other = await givenCompany()
    const stranger = await givenMember(other)
    const readers = [
      { person: stranger, from: [...homesOf(other), ...homesOf(company)], isOwn: ofCompany(other) },
      { person: await givenStaff('claims', 'clerk'), from: ['/office/claims', '/office/claims?q=従業'], isOwn: (path: string) => path.startsWith('/office/claims') },
      { person: null, from: ['/', '/courses?q=従業', '/api/v1/courses?q=従業', '/open-data/events.json', '/open-data/events.csv'], isOwn: () => false },
    ]
    const told: Secret[] = ['protectedCourse', 'ownCourse'] // the titles of public courses are public
    for (const { person, from, isOwn } of readers) {
      const text = await readable(client, person, from, isOwn)
      assert.deepEqual(revealed(text).filter((secret) => !told.includes(secret)), [])
      assert.notInclude(text, '従業 員子')
    }
    for (const person of [administrator, stranger]) {
      for (const path of ['/office/courses', `/office/courses/sessions/${seminar.id}/roster`, `/office/courses/sessions/${seminar.id}`, '/office/courses/charges', '/office/exports/1']) {
        const answer = await client.get(path).loginAs(person)
        answer.assertStatus(404)
      }
    }
  })

  test('[N9] an instructor reads the sessions they teach, and no other', async ({ client, assert }) => {
    const { seminar } = await givenSecrets()
    const instructor = await givenStaff('courses', 'instructor')
    const text = await readable(client, instructor, ['/office/courses', '/office/courses?q=従業'], (path) => path.startsWith('/office/courses'))
    assert.deepEqual(revealed(text), [])
    const closed = await client.get(`/office/courses/sessions/${seminar.id}/roster`).loginAs(instructor)
    closed.assertStatus(404)
  })

  test('[N9] no letter goes to the company about its people, and none tells what it should not', async ({ assert }) => {
    const { administrator, hidden } = await givenSecrets()
    const letters = await Letter.query().orderBy('id')
    assert.isEmpty(letters.filter(({ to }) => to === administrator.email))

    for (const letter of letters) {
      const text = JSON.stringify(await writeLetter(letter))
      assert.notInclude(text, '従業 員子')
      const isHidden = letter.key.startsWith(`enrolment:${hidden.id}:`)
      if (isHidden) assert.equal(letter.to, SECRETS.privateAddress)
      assert.notInclude(text, SECRETS.protectedCourse)
      assert.notInclude(text, SECRETS.answers)
    }
  })

  test('[N9] the papers of a fee that the company pays name no participant', async ({ assert }) => {
    const { company } = await givenSecrets()
    const notices = await db.from('notices').join('course_charges', 'course_charges.enrolment_id', 'notices.enrolment_id').where('course_charges.company_id', company.id).select('notices.data')
    assert.isNotEmpty(notices)
    for (const { data } of notices) assert.notInclude(data, '従業 員子')
  })

  test('[N9] whoever has left keeps the certificate; the company reads nothing of them any more, shared or not', async ({ client, assert }) => {
    const { company, administrator, user, completed } = await givenSecrets()
    await share(completed, 'attendance', 'certificate', 'answers')
    const employment = await Employment.query().where('userId', user.id).firstOrFail()
    await endEmployee({ company, employmentId: employment.id, actorId: administrator.id })

    const text = await readable(client, administrator, [`/companies/${company.id}/training`], ofCompany(company))
    assert.deepEqual(revealed(text), [])
    assert.lengthOf((await companyTraining(company.id, null)).enrolments, 0)
    const kept = await db.from('course_certificates').where('enrolment_id', completed.id).firstOrFail()
    assert.deepEqual([kept.number, kept.revoked_at], [SECRETS.certificate, null])
    await completed.refresh()
    assert.equal(completed.state, 'completed')
  })

  test('[N9] the list asks as often for twenty people as for two', async ({ assert }) => {
    const company = await givenCompany()
    const member = await givenMember(company)
    await givenNominated((await givenSession({ session: { companyCap: null } })).id, company, member, newPeople(2))
    const few = await countQueries(() => companyTraining(company.id, null))
    await givenNominated((await givenSession({ session: { companyCap: null } })).id, company, member, newPeople(18))
    assert.equal(await countQueries(() => companyTraining(company.id, null)), few)
  })
})
