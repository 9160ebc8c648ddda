import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { applyForSeat } from '#actions/courses/apply_for_seat'
import Employment from '#models/employment'
import Enrolment from '#models/enrolment'
import User from '#models/user'
import { freezeClock } from '#tests/support/clock'
import { givenEmployee, givenSession } from '#tests/support/courses'
import { flatForm } from '#tests/support/flat_form'
import { noticeOf, wrongOf } from '#tests/support/flash'
import { givenCompany, givenPerson, givenStaff } from '#tests/support/people'
import { countQueries } from '#tests/support/queries'
import { now } from '#values/clock'

const press = (client: ApiClient, person: User, path: string, form: Record<string, unknown> = {}) =>
  client.post(path).loginAs(person).withCsrfToken().form(flatForm(form)).redirects(0)

const givenClerk = () => givenStaff('courses', 'clerk')
const applied = async (sessionId: number) => {
  const { user } = await givenEmployee()
  return { user, enrolment: await applyForSeat(sessionId, {}, { id: user.id, as: 'participant' }) }
}

test.group('Enrolments at the desk', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F19] the desk approves an application, which then has a seat; approving again says so', async ({ client, assert }) => {
    const session = await givenSession({ kind: { needsApproval: true } })
    const { enrolment, user } = await applied(session.id)
    const clerk = await givenClerk()
    const page = await client.get(`/office/courses/sessions/${session.id}`).loginAs(clerk)
    page.assertTextIncludes('承認を待つ申込')
    const path = `/office/courses/enrolments/${enrolment.id}/approval`
    assert.include(noticeOf(await press(client, clerk, path)), '承認し、席を決めました')

    assert.include((await enrolment.refresh()).serialize(), { state: 'confirmed', holdsSeat: true })
    assert.equal((await session.refresh()).taken, 1)
    assert.lengthOf(await db.from('letters').where({ template: 'seat_confirmed', user_id: user.id }), 1)
    assert.isDefined(noticeOf(await press(client, clerk, path)))
    assert.equal((await session.refresh()).taken, 1)
  })

  test('[F19] the desk refuses with a reason, which the applicant reads; without one nothing is written', async ({ client, assert }) => {
    const session = await givenSession({ kind: { needsApproval: true } })
    const { enrolment, user } = await applied(session.id)
    const clerk = await givenClerk()
    const path = `/office/courses/enrolments/${enrolment.id}/refusal`
    assert.equal(wrongOf(await press(client, clerk, path, { reason: '  ' }))[0]!.field, 'reason')
    assert.equal((await enrolment.refresh()).state, 'applied')
    await press(client, clerk, path, { reason: '対象の職種ではないため' })

    assert.include((await enrolment.refresh()).serialize(), { state: 'declined', outcome: 'refused', reason: '対象の職種ではないため' })
    const [letter] = await db.from('letters').where({ template: 'application_refused', user_id: user.id })
    assert.isDefined(letter)
    const page = await client.get(`/office/courses/enrolments/${enrolment.id}`).loginAs(clerk)
    for (const word of ['受講を認めない決定', '対象の職種ではないため', clerk.name]) page.assertTextIncludes(word)
  })

  test('[F23] the office cancels one person: the seat is offered to the first who waits, and the desk accepts on their behalf', async ({
    client,
    assert,
  }) => {
    const session = await givenSession({ session: { seats: 1 } })
    const [first, second] = [await applied(session.id), await applied(session.id)]
    const clerk = await givenClerk()
    const home = (one: { enrolment: Enrolment }) => `/office/courses/enrolments/${one.enrolment.id}`
    ;(await client.get(home(second)).loginAs(clerk)).assertTextIncludes('キャンセル待ち')
    await press(client, clerk, `${home(first)}/cancellation`, { reason: '二重の申込のため' })
    assert.equal((await first.enrolment.refresh()).state, 'cancelled_by_office')
    assert.equal((await second.enrolment.refresh()).state, 'offered')

    const page = await client.get(home(second)).loginAs(clerk)
    for (const word of ['回答の期限', '席の案内', '本人に代わって承諾する']) page.assertTextIncludes(word)
    await press(client, clerk, `${home(second)}/acceptance`)
    assert.equal((await second.enrolment.refresh()).state, 'confirmed')
    assert.include((await session.refresh()).serialize(), { taken: 1, waiting: 0 })
  })

  test('[F14] an application on paper is entered for a person without an account; what is wrong is named by its field', async ({
    client,
    assert,
  }) => {
    const session = await givenSession()
    const clerk = await givenClerk()
    const path = `/office/courses/sessions/${session.id}/enrolments`
    ;(await client.get(`${path}/new`).loginAs(clerk)).assertStatus(200)
    const entry = { source: 'paper', name: '高輪 まさ子', nameKana: 'たかなわ まさこ', email: 'Masako@home.test' }
    assert.deepEqual(
      wrongOf(await press(client, clerk, path, { ...entry, email: 'x', name: '' })).map(({ field }) => field),
      ['name', 'email']
    )
    assert.lengthOf(await Enrolment.all(), 0)

    await press(client, clerk, path, entry)
    const user = await User.findByOrFail('email', 'masako@home.test')
    assert.isNull(user.confirmedAt)
    const enrolment = await Enrolment.findByOrFail('userId', user.id)
    assert.equal(enrolment.state, 'confirmed')
    assert.include((await db.from('learner_profiles').where('user_id', user.id).firstOrFail()).name_kana, 'タカナワ')
    assert.lengthOf(await db.from('audit_trail').where({ action: 'enrolment.entered', subject_id: enrolment.id, actor_id: clerk.id }), 1)

    assert.isDefined(noticeOf(await press(client, clerk, path, entry)))
    assert.lengthOf(await Enrolment.all(), 1)
  })

  test('[F14] what a person has told of themselves is not overwritten from paper', async ({ client, assert }) => {
    const session = await givenSession({ kind: { audience: youngAudience, guardianUnder: 18 } })
    const person = await givenPerson()
    const at = '2026-09-01 00:00:00.000'
    await db.table('learner_profiles').insert({ user_id: person.id, calendar_key: 'k', born_on: '2008-01-01', created_at: at, updated_at: at })
    const entry = { source: 'telephone', name: 'だれか', email: person.email, bornOn: '1990-01-01', livesInWard: '1' }
    await press(client, await givenClerk(), `/office/courses/sessions/${session.id}/enrolments`, entry)

    const profile = await db.from('learner_profiles').where('user_id', person.id).firstOrFail()
    assert.equal(String(profile.born_on).slice(0, 10), '2008-01-01')
    assert.equal(Number(profile.lives_in_ward), 1)
    assert.equal((await person.refresh()).name, '港 太郎')
  })

  test('[F14] a guardian’s consent on paper confirms the seat that waited for it; a no gives it to the next', async ({ client, assert }) => {
    const session = await givenSession({ kind: { audience: youngAudience, guardianUnder: 18, asksPhotoConsent: true } })
    const clerk = await givenClerk()
    const enter = async (email: string) => {
      const entry = { source: 'paper', name: '白金 あかり', email, bornOn: '2010-04-02', livesInWard: '1', guardian: '白金 よし子' }
      const answer = await press(client, clerk, `/office/courses/sessions/${session.id}/enrolments`, entry)
      return Enrolment.findOrFail(Number(answer.header('location')!.split('/').at(-1)))
    }
    const [yes, no] = [await enter('akari@home.test'), await enter('hikari@home.test')]
    assert.equal(yes.state, 'offered')
    ;(await client.get(`/office/courses/sessions/${session.id}`).loginAs(clerk)).assertTextIncludes('保護者の同意待ち')
    assert.isDefined(noticeOf(await press(client, clerk, `/office/courses/enrolments/${yes.id}/acceptance`)))
    assert.equal((await yes.refresh()).state, 'offered')

    await press(client, clerk, `/office/courses/enrolments/${yes.id}/consent`, { guardian: '白金 よし子', answer: 'yes', photoAllowed: '0' })
    await press(client, clerk, `/office/courses/enrolments/${no.id}/consent`, { guardian: '白金 よし子', answer: 'no' })
    assert.equal((await yes.refresh()).state, 'confirmed')
    assert.isFalse((await no.refresh()).isLive)
    const consent = await db.from('guardian_consents').where('enrolment_id', yes.id).firstOrFail()
    assert.include(consent, { source: 'paper', recorded_by_id: clerk.id, name: '白金 よし子' })
  })

  test('[F14] the desk confirms a declared employer once; one that has not registered cannot be', async ({ client, assert }) => {
    const [company, person, clerk] = [await givenCompany(), await givenPerson(), await givenClerk()]
    const declared = (facts: Partial<Employment>) =>
      Employment.create({ userId: person.id, companyName: 'みなと商店', declaredAt: now(), ...facts } as Partial<Employment>)
    const known = await declared({ corporateNumber: company.corporateNumber })
    const unknown = await declared({ corporateNumber: '1234567890123', companyName: 'よそ' })
    const page = await client.get('/office/courses/employments').loginAs(clerk)
    for (const word of [company.name, 'よそ', '登録なし']) page.assertTextIncludes(word)

    await press(client, clerk, `/office/courses/employments/${known.id}/confirmation`)
    assert.include((await known.refresh()).serialize(), { companyId: company.id, confirmedById: clerk.id })
    assert.include(noticeOf(await press(client, clerk, `/office/courses/employments/${unknown.id}/confirmation`)), 'まだ登録されていません')
    await press(client, clerk, `/office/courses/employments/${unknown.id}/refusal`)
    assert.isNotNull((await unknown.refresh()).refusedAt)
    assert.isDefined(noticeOf(await press(client, clerk, `/office/courses/employments/${known.id}/refusal`)))
    assert.isNull((await known.refresh()).refusedAt)
    assert.lengthOf(await db.from('audit_trail').where('action', 'employment.confirmed'), 1)
  })

  test('[F14] the list of declared employers sends as many statements for thirty as for one', async ({ client, assert }) => {
    const clerk = await givenClerk()
    const declare = async () =>
      Employment.create({ userId: (await givenPerson()).id, companyName: 'みなと商店', corporateNumber: '1', declaredAt: now() } as Partial<Employment>)
    const open = () => countQueries(async () => (await client.get('/office/courses/employments').loginAs(clerk)).assertStatus(200))
    await declare()
    await open()
    const one = await open()
    for (let made = 0; made < 20; made += 1) await declare()
    assert.equal(await open(), one)
  })

  test('[F19] instructors and other desks neither see nor touch an enrolment', async ({ client, assert }) => {
    const instructor = await givenStaff('courses', 'instructor')
    const session = await givenSession({ kind: { needsApproval: true }, session: { instructorId: instructor.id } })
    const { enrolment } = await applied(session.id)
    const employment = await Employment.create({ userId: enrolment.userId!, companyName: 'x', declaredAt: now() } as Partial<Employment>)
    const home = `/office/courses/enrolments/${enrolment.id}`
    const before = await enrolment.refresh().then((row) => row.serialize())
    for (const person of [instructor, await givenStaff('claims', 'clerk'), await givenPerson()]) {
      ;(await client.get(home).loginAs(person)).assertStatus(404)
      ;(await client.get('/office/courses/employments').loginAs(person)).assertStatus(404)
      for (const act of ['approval', 'refusal', 'acceptance', 'cancellation', 'consent'])
        await press(client, person, `${home}/${act}`, { reason: 'x', guardian: 'x', answer: 'yes' })
      await press(client, person, `/office/courses/employments/${employment.id}/refusal`)
      await press(client, person, `/office/courses/sessions/${session.id}/enrolments`, { source: 'paper', name: 'x', email: 'x@x.test' })
    }
    assert.deepEqual((await enrolment.refresh()).serialize(), before)
    assert.isNull((await employment.refresh()).refusedAt)
    assert.lengthOf(await Enrolment.all(), 1)
  })
})

const youngAudience = {
  classes: [{ class: 'wardResident' as const, rank: 1, label: { ja: '区内に住む人', en: 'Residents' } }],
  boosts: [],
  age: { from: 15, to: 19 },
  article: '第3条',
}
