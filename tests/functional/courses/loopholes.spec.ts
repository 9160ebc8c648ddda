import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { acceptSeat } from '#actions/courses/accept_seat'
import { amendApplication } from '#actions/courses/amend_application'
import { applyForSeat } from '#actions/courses/apply_for_seat'
import { approveApplication } from '#actions/courses/approve_application'
import { askForSurvey } from '#actions/courses/ask_for_survey'
import { checkInByList } from '#actions/courses/check_in_by_list'
import { enterApplication } from '#actions/courses/enter_application'
import { moveSession } from '#actions/courses/move_session'
import { remindParticipants } from '#actions/courses/remind_participants'
import { takeStep } from '#actions/courses/take_step'
import { renewCalendar } from '#actions/learning/renew_calendar'
import { saveProfile } from '#actions/learning/save_profile'
import { carryOutNominations } from '#actions/training/carry_out_nominations'
import { tryNominations } from '#actions/training/try_nominations'
import { writeMessage } from '#actions/courses/write_message'
import Course from '#models/course'
import Enrolment from '#models/enrolment'
import GuardianConsent from '#models/guardian_consent'
import LearnerProfile from '#models/learner_profile'
import Letter from '#models/letter'
import Meeting from '#models/meeting'
import { officeSession } from '#queries/courses/office_session'
import { sessionCount } from '#queries/courses/session_list'
import engineerCourse from '#database/rulebooks/courses/engineer_course'
import jobFair from '#database/rulebooks/courses/job_fair'
import { freezeClock } from '#tests/support/clock'
import { givenEmployee, givenSession } from '#tests/support/courses'
import { actorOf, givenLearner } from '#tests/support/engine'
import { wrongField } from '#tests/support/flash'
import { forTheYoung, givenAwaitedConsent, givenPupil } from '#tests/support/guardians'
import { standAt } from '#tests/support/lotteries'
import { givenCompany, givenMember, givenPerson, givenStaff } from '#tests/support/people'
import { refusal } from '#tests/support/refusal'
import { companyActor, newPeople } from '#tests/support/training'
import { now } from '#values/clock'
import { day } from '#values/day'

test.group('No way around a guardian', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[P4] nobody is their own guardian: an address of their own is refused at its field, and nothing is held', async ({ client, assert }) => {
    const pupil = await givenPupil()
    await saveProfile(pupil.id, { privateEmail: 'sakura@home.test' })
    const session = await givenSession({ kind: forTheYoung })
    const apply = (email: string) =>
      client
        .post(`/my/sessions/${session.id}/application`)
        .loginAs(pupil)
        .withCsrfToken()
        .form({ 'bornOn': '2010-01-01', 'photoAllowed': '1', 'contactEmail': 'third@home.test', 'guardian[name]': '港 花子', 'guardian[email]': email })
        .redirects(0)

    for (const own of [pupil.email.toUpperCase(), 'sakura@home.test', 'third@home.test']) assert.equal(wrongField(await apply(own)), 'guardian.email', own)
    assert.isNull(await Enrolment.findBy('userId', pupil.id))
    assert.isNull(await GuardianConsent.first())
  })

  test('[P4] a day of birth told anew does not do without the consent that was asked for', async ({ assert }) => {
    const { pupil, enrolment } = await givenAwaitedConsent()
    await saveProfile(pupil.id, { bornOn: day('1990-01-01') })

    assert.equal((await refusal(() => acceptSeat(enrolment.id, actorOf(pupil)))).reason, 'consent_missing')
    assert.equal((await Enrolment.findOrFail(enrolment.id)).state, 'offered')
  })
})

test.group('What is published later', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  for (const [what, given] of [
    ['a session', { session: { publishAt: now().plus({ days: 2 }) } }],
    ['a course', { course: { publishAt: now().plus({ days: 2 }) } }],
  ] as const) {
    test(`[F10] ${what} that is not out yet is found by nobody: neither company nor learner, lottery nor badge`, async ({ client, assert }) => {
      const title = '来週公開するひみつの講座'
      const { user, company } = await givenEmployee()
      const member = await givenMember(company)
      const later = await givenSession({ ...given, course: { title, ...(given as any).course } })
      const booths = await givenSession({ ...given, course: { title, ...(given as any).course }, kind: { ...jobFair, code: `fair-${what}` } })
      const drawn = await givenSession({ ...given, course: { title, ...(given as any).course }, kind: { allocation: 'lottery' } })
      const { code } = await Course.findOrFail(drawn.courseId)
      const home = `/companies/${company.id}/training`

      for (const path of [home, `${home}?q=${encodeURIComponent('ひみつ')}`, `${home}/booths`]) assert.notInclude((await client.get(path).loginAs(member)).text(), title, path)
      for (const path of [`${home}/sessions/${later.id}/nominations`, `${home}/booths/sessions/${booths.id}`]) (await client.get(path).loginAs(member)).assertStatus(404)
      for (const { id } of [later, drawn]) (await client.get(`/my/sessions/${id}/application`).loginAs(user)).assertStatus(404)
      for (const path of ['', '.json', '.csv']) (await client.get(`/courses/${code}/sessions/1/lottery${path}`)).assertStatus(404)
      if (what === 'a course') (await client.get(`/achievements/${code}`)).assertStatus(404)

      assert.equal((await refusal(() => applyForSeat(later.id, {}, actorOf(user)))).reason, 'not_open')
      assert.equal((await refusal(() => applyForSeat(booths.id, { party: 'company', companyId: company.id }, companyActor(member, company)))).reason, 'not_open')
      assert.lengthOf(await Enrolment.all(), 0)
    })
  }

  test('[F10] of a course that was withdrawn, draw and badge can still be checked, and nobody applies any more', async ({ client, assert }) => {
    const drawn = await givenSession({ kind: { allocation: 'lottery' } })
    const course = await Course.findOrFail(drawn.courseId)
    await course.merge({ state: 'withdrawn', publishAt: null }).save()
    const learner = await givenLearner()

    ;(await client.get(`/courses/${course.code}/sessions/1/lottery`)).assertStatus(200)
    ;(await client.get(`/achievements/${course.code}`)).assertStatus(200)
    assert.equal((await refusal(() => applyForSeat(drawn.id, {}, actorOf(learner)))).reason, 'not_open')
  })
})

test.group('A booth is the company’s, not the person’s who asked for it', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[P9] it stands in no calendar of a person, among no letters, and nobody is asked for a survey', async ({ client, assert }) => {
    const company = await givenCompany()
    const member = await givenMember(company)
    const clerk = { id: (await givenStaff('courses', 'clerk')).id, as: 'clerk' } as const
    const fair = await givenSession({ kind: { ...jobFair, code: 'fair-of-a-company', questions: [], needsApproval: false }, course: { title: '合同説明会の出展' } })
    const booth = await applyForSeat(fair.id, { party: 'company', companyId: company.id }, companyActor(member, company))
    assert.equal(booth.state, 'confirmed')
    await renewCalendar(member.id)
    const { calendarKey } = await LearnerProfile.findByOrFail('userId', member.id)
    await writeMessage(await officeSession(fair.id, clerk), { to: 'one', enrolmentId: booth.id, subject: '搬入の時間', body: '9時から' }, clerk)

    assert.notInclude((await client.get(`/calendar/${calendarKey}.ics`)).text(), 'VEVENT')
    assert.notInclude((await client.get('/my').loginAs(member)).text(), '搬入の時間')
    await takeStep(booth.id, 'attend', clerk, () => ({ meeting: 1 }))
    standAt(fair.endsAt.plus({ hours: 1 }))
    await askForSurvey()
    assert.isNull(await Letter.findBy('template', 'course_survey'))
  })
})

test.group('When applications have closed', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F19] what is scored no longer changes; where to write to still does', async ({ assert }) => {
    const session = await givenSession({ kind: { ...engineerCourse, code: 'engineers-fixed', audience: { ...engineerCourse.audience, classes: [{ class: 'outside', rank: 1, label: { ja: 'だれでも', en: 'Anyone' } }] } as never } })
    const { user } = await givenEmployee()
    const { id } = await applyForSeat(session.id, { answers: { motive: '初めの答え' } }, actorOf(user))
    await amendApplication(id, { answers: { motive: '直した答え' } }, actorOf(user))
    standAt(session.applyUntil.plus({ minutes: 1 }))

    assert.equal((await refusal(() => amendApplication(id, { answers: { motive: 'あとからの答え' } }, actorOf(user)))).reason, 'answers_fixed')
    await amendApplication(id, { answers: { motive: '直した答え' }, contactEmail: 'me@home.test' }, actorOf(user))
    const { answers, contactEmail } = await Enrolment.findOrFail(id)
    assert.deepEqual([answers, contactEmail], [{ motive: '直した答え' }, 'me@home.test'])
  })
})

test.group('An approved place', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F19] stays as it is when only the address changes, is looked at again when an answer does, and never once the session has begun', async ({ assert }) => {
    const clerk = { id: (await givenStaff('courses', 'clerk')).id, as: 'clerk' } as const
    const { user } = await givenEmployee()
    const session = await givenSession({ kind: { needsApproval: true } })
    const { id } = await applyForSeat(session.id, { answers: { wish: '基礎' } }, actorOf(user))
    await approveApplication(id, clerk)

    assert.equal((await amendApplication(id, { contactEmail: 'me@home.test' }, actorOf(user))).state, 'confirmed')
    assert.equal(await sessionCount({ queue: 'approvals' }), 0)
    assert.equal((await amendApplication(id, { answers: { wish: '応用' } }, actorOf(user))).state, 'applied')
    assert.equal(await sessionCount({ queue: 'approvals' }), 1)
    await approveApplication(id, clerk)
    standAt(session.startsAt.plus({ minutes: 5 }))
    assert.equal((await refusal(() => amendApplication(id, { answers: { wish: '実践' } }, actorOf(user)))).reason, 'answers_fixed')
    assert.equal((await Enrolment.findOrFail(id)).state, 'confirmed')
  })

  test('[P4] of somebody who needs no guardian is given or taken by no guardian’s paper', async ({ client, assert }) => {
    const clerk = await givenStaff('courses', 'clerk')
    const { user } = await givenEmployee()
    const { id } = await applyForSeat((await givenSession()).id, {}, actorOf(user))
    const paper = (answer: string) => client.post(`/office/courses/enrolments/${id}/consent`).loginAs(clerk).withCsrfToken().form({ guardian: '港 花子', answer }).redirects(0)

    await paper('no')
    await paper('yes')
    assert.equal((await Enrolment.findOrFail(id)).state, 'confirmed')
    assert.isNull(await GuardianConsent.first())
  })
})

test.group('At the last second', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F9] what came in before 23:59:59 counts, however long it waited in line; a second later nothing does', async ({ assert }) => {
    const session = await givenSession()
    const [prompt, late] = [await givenLearner(), await givenLearner()]
    standAt(session.applyUntil.plus({ seconds: 8 }))

    assert.equal((await applyForSeat(session.id, { receivedAt: session.applyUntil.startOf('second') }, actorOf(prompt))).state, 'confirmed')
    assert.equal((await refusal(() => applyForSeat(session.id, { receivedAt: session.applyUntil.plus({ seconds: 1 }) }, actorOf(late)))).reason, 'not_open')
  })

  test('[F17] [F24] a list and an answer that came in before the last second count too', async ({ assert }) => {
    const session = await givenSession()
    const company = await givenCompany()
    const actor = companyActor(await givenMember(company), company)
    const tried = async (domain: string) => {
      const rows = newPeople(1, domain).map((one, index) => ({ line: index + 1, ...one }))
      return tryNominations({ sessionId: session.id, rows, sha256: '' }, actor)
    }
    const [late, prompt] = [await tried('late.test'), await tried('prompt.test')]
    standAt(session.applyUntil.plus({ seconds: 5 }))
    assert.equal((await refusal(() => carryOutNominations(late, actor, { locale: 'ja' }))).reason, 'not_open')
    await carryOutNominations(prompt, actor, { locale: 'ja', receivedAt: session.applyUntil.startOf('second') })

    const held = await Enrolment.query().where('state', 'nominated').firstOrFail()
    const until = held.heldUntil!
    standAt(until.plus({ seconds: 5 }))
    const nominee = { id: held.userId, as: 'participant' } as const
    assert.equal((await refusal(() => acceptSeat(held.id, nominee))).reason, 'hold_is_over')
    assert.equal((await acceptSeat(held.id, nominee, until)).state, 'confirmed')
  })
})

test.group('At the desk', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('an application on paper under an address that was merged is the person’s', async ({ assert }) => {
    const clerk = await givenStaff('courses', 'clerk')
    const kept = await givenPerson()
    const closed = await givenPerson({ mergedIntoId: kept.id, deactivatedAt: now() })
    const session = await givenSession()
    const entry = { source: 'paper', person: { name: '港 太郎', email: closed.email }, facts: {}, corporateNumber: null, seats: 1, answers: {}, guardian: null } as const

    assert.equal((await enterApplication(session.id, entry, { id: clerk.id, as: 'clerk' })).userId, kept.id)
  })

  test('of an application on paper that is refused nothing is kept, neither the person nor what they told', async ({ assert }) => {
    const clerk = await givenStaff('courses', 'clerk')
    const known = await givenPerson()
    const session = await givenSession()
    const facts = { nameKana: 'ミナト タロウ', bornOn: day('1990-04-01') }
    const entryOf = (email: string) => ({ source: 'telephone' as const, person: { name: '港 太郎', email }, facts, corporateNumber: null, seats: 99, answers: {}, guardian: null })
    const enter = (email: string) => enterApplication(session.id, entryOf(email), { id: clerk.id, as: 'clerk' })

    for (const email of ['nobody@paper.test', known.email]) assert.equal((await refusal(() => enter(email))).reason, 'too_many_tickets')
    assert.isNull(await db.from('users').where('email', 'nobody@paper.test').first())
    assert.isNull(await LearnerProfile.findBy('userId', known.id))
    assert.isNull(await db.from('audit_trail').whereIn('action', ['learner.changed', 'enrolment.entered']).first())
    assert.isNull(await Enrolment.first())
  })

  test('whoever was reminded of a date is reminded of the one it moved to', async ({ assert }) => {
    const { user } = await givenEmployee()
    const clerk = await givenStaff('courses', 'clerk')
    const session = await givenSession({ inDays: 10 })
    await applyForSeat(session.id, {}, actorOf(user))
    const reminders = async () => Number((await db.from('letters').where('template', 'course_reminder').count('* as count'))[0].count)

    standAt(session.startsAt.minus({ hours: 20 }))
    await remindParticipants()
    await remindParticipants()
    assert.equal(await reminders(), 1)
    const { id } = await Meeting.findByOrFail('courseSessionId', session.id)
    const startsAt = session.startsAt.plus({ days: 7 })
    await moveSession(session.id, { sequence: 0, meetings: [{ id, startsAt, endsAt: startsAt.plus({ hours: 3 }) }], reason: '講師の都合' }, { id: clerk.id, as: 'clerk' })
    standAt(startsAt.minus({ hours: 20 }))
    await remindParticipants()
    await remindParticipants()
    assert.equal(await reminders(), 2)
  })

  test('[F29] a meeting where somebody has checked in is not left out of a session that moves, and nothing is written', async ({ assert }) => {
    const { user } = await givenEmployee()
    const clerk = { id: (await givenStaff('courses', 'clerk')).id, as: 'clerk' } as const
    const session = await givenSession()
    const { id: enrolmentId } = await applyForSeat(session.id, {}, actorOf(user))
    const { id: meetingId } = await Meeting.findByOrFail('courseSessionId', session.id)
    standAt(session.startsAt.minus({ hours: 1 }))
    await checkInByList(session.id, { meetingId, enrolmentId }, clerk)
    const startsAt = session.startsAt.plus({ days: 7 })
    const move = () => moveSession(session.id, { sequence: 0, meetings: [{ startsAt, endsAt: startsAt.plus({ hours: 3 }) }], reason: '講師の都合' }, clerk)

    assert.equal((await refusal(move)).reason, 'meeting_attended')
    assert.deepEqual((await Meeting.query().where('courseSessionId', session.id)).map(({ id }) => id), [meetingId])
  })

  test('the longest address that a form takes is kept, encrypted', async ({ assert }) => {
    const address = `${'a'.repeat(60)}@${['b', 'c', 'd'].map((letter) => letter.repeat(60)).join('.')}.test`
    const pupil = await givenPupil()
    await saveProfile(pupil.id, { privateEmail: address })
    const session = await givenSession({ kind: forTheYoung })
    const guardian = { name: '港 花子', email: `g${address}`.slice(0, 254) }
    const { id } = await applyForSeat(session.id, { userId: pupil.id, contactEmail: address, guardian }, actorOf(pupil))

    assert.equal((await Enrolment.findOrFail(id)).contactEmail, address)
    assert.equal((await LearnerProfile.findByOrFail('userId', pupil.id)).privateEmail, address)
    assert.equal((await GuardianConsent.firstOrFail()).email, guardian.email)
    for (const [table, column] of [['enrolments', 'contact_email'], ['learner_profiles', 'private_email'], ['guardian_consents', 'email']] as const) {
      assert.notInclude((await db.from(table).whereNotNull(column).firstOrFail())[column], '@', table)
    }
  })
})
