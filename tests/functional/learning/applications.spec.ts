import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import Enrolment from '#models/enrolment'
import LearnerProfile from '#models/learner_profile'
import { applyForSeat } from '#actions/courses/apply_for_seat'
import { givenEmployee, givenSession } from '#tests/support/courses'
import { noticeOf, wrongOf } from '#tests/support/flash'
import { givenCompany, givenPerson } from '#tests/support/people'
import type CourseSession from '#models/course_session'
import type User from '#models/user'

const as = (user: User) => ({ id: user.id, as: 'participant' as const })
const form = ({ id }: CourseSession) => `/my/sessions/${id}/application`

test.group('An application', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F30] says before the button what applies: class, order, dates, completion and the last free day', async ({ client }) => {
    const { user } = await givenEmployee()
    const session = await givenSession({ course: { fee: 2_000 as never } })
    const page = await client.get(form(session)).loginAs(user)

    page.assertTextIncludes('あなたは「区内の中小企業で働く人」にあたります。')
    page.assertTextIncludes('はじめての受講なので、その中で先になります。')
    page.assertTextIncludes('学ぶ時間の80%以上に出席')
    page.assertTextIncludes('まで、費用なしで取り消せます。')
    page.assertTextIncludes('そのあと取り消すと、受講料2,000円のうち1,000円をお返しします。')
  })

  test('asks who is there, and leads a new person from the page of the course back to the form', async ({ client }) => {
    const session = await givenSession()
    const answer = await client.get(form(session)).redirects(0)
    answer.assertHeader('location', `/sign-in?to=${encodeURIComponent(form(session))}`)
    const signUp = await client.get('/sign-up').qs({ to: form(session) })
    signUp.assertTextIncludes(`name="to" value="${form(session)}"`)
  })

  test('is confirmed at once where a seat is free, and the learner finds it among the courses to come', async ({ client, assert }) => {
    const user = await givenPerson()
    const session = await givenSession()
    const answer = await client.post(form(session)).loginAs(user).withCsrfToken().form({}).redirects(0)

    const enrolment = await Enrolment.findByOrFail('userId', user.id)
    answer.assertHeader('location', `/my/courses/${enrolment.id}`)
    assert.equal(enrolment.state, 'confirmed')
    const home = await client.get('/my').loginAs(user)
    home.assertTextIncludes('受講が決まりました')
    const page = await client.get(`/my/courses/${enrolment.id}`).loginAs(user)
    page.assertStatus(200)
  })

  test('pressed twice is one, and leads to the same page', async ({ client, assert }) => {
    const user = await givenPerson()
    const session = await givenSession()
    const press = () => client.post(form(session)).loginAs(user).withCsrfToken().form({}).redirects(0)
    const [first, second] = [await press(), await press()]

    assert.equal(first.header('location'), second.header('location'))
    assert.lengthOf(await Enrolment.query().where('userId', user.id), 1)
    const again = await client.get(form(session)).loginAs(user).redirects(0)
    again.assertHeader('location', first.header('location'))
  })

  test('[F14] says why not, and where to go: {reason}')
    .with([
      { reason: 'a course to have completed first', given: { course: { prerequisites: ['BASICS'] } }, says: '先に「', leads: '/courses/BASICS' },
      { reason: 'the age', given: { kind: { audience: { classes: [{ class: 'anyone', rank: 1, label: { ja: '誰でも', en: 'Anybody' } }], boosts: [], age: { from: 15, to: 25 }, article: '第3条' } } }, says: '歳', leads: '/my/profile' },
      { reason: 'not open yet', given: { session: { applyFrom: 'later' } }, says: '受付', leads: '/courses/T-' },
      { reason: 'the class', given: { kind: { audience: { classes: [{ class: 'wardSme', rank: 1, label: { ja: '区内の中小企業で働く人', en: 'SME' } }], boosts: [], age: null, article: '第3条' } } }, says: '区内の中小企業で働く人', leads: '/my/profile' },
    ] as const)
    .run(async ({ client, assert }, { given, says, leads }) => {
      const user = await givenPerson()
      await LearnerProfile.create({ userId: user.id, bornOn: '1970-01-01', calendarKey: `k${user.id}` } as never)
      const basics = await givenSession({ course: { code: 'BASICS' } })
      const later = 'session' in given ? { session: { applyFrom: basics.applyUntil } } : given
      const session = await givenSession(later as never)

      const page = await client.get(form(session)).loginAs(user)
      page.assertTextIncludes('いまは申し込めません')
      page.assertTextIncludes(says)
      page.assertTextIncludes(leads)
      assert.notInclude(page.text(), 'この内容で申し込む')
      await client.post(form(session)).loginAs(user).withCsrfToken().form({ bornOn: '1970-01-01' }).redirects(0)
      assert.isNull(await Enrolment.findBy('userId', user.id))
    })

  test('[F21] that overlaps another course of the person leads to that course, and nothing is written', async ({ client, assert }) => {
    const user = await givenPerson()
    const [one, other] = [await givenSession({ course: { title: '先に申し込んだ講座' } }), await givenSession()]
    const first = await applyForSeat(one.id, { userId: user.id }, as(user))

    const page = await client.get(form(other)).loginAs(user)
    page.assertTextIncludes('先に申し込んだ講座')
    page.assertTextIncludes(`/my/courses/${first.id}`)
    const answer = await client.post(form(other)).loginAs(user).withCsrfToken().form({}).redirects(0)
    assert.include(noticeOf(answer), '先に申し込んだ講座')
    assert.lengthOf(await Enrolment.query().where('userId', user.id), 1)
  })

  test('asks the questions of its kind; what is not answered is told by its words, and what was typed stays', async ({ client, assert }) => {
    const user = await givenPerson()
    const questions = [
      { code: 'why', label: { ja: '学びたい理由', en: 'Why?' }, kind: 'text' as const, required: true },
      { code: 'tool', label: { ja: '使う道具', en: 'Tool' }, kind: 'choice' as const, options: [{ value: 'own', label: { ja: '持参', en: 'Own' } }], required: false },
    ]
    const session = await givenSession({ kind: { questions } })
    const answer = await client.post(form(session)).loginAs(user).withCsrfToken().form({ 'answers[tool]': 'own' }).redirects(0)

    assert.deepEqual(wrongOf(answer), [{ field: 'answers.why', message: '「学びたい理由」にお答えください。' }])
    assert.equal((answer.flashMessage('answers') as unknown as { tool: string }).tool, 'own')
    assert.isNull(await Enrolment.findBy('userId', user.id))

    await client.post(form(session)).loginAs(user).withCsrfToken().form({ 'answers[why]': '仕事で使うため', 'answers[tool]': 'own' }).redirects(0)
    const enrolment = await Enrolment.findByOrFail('userId', user.id)
    assert.deepEqual(enrolment.answers, { why: '仕事で使うため', tool: 'own' })
  })

  test('refused by the rules keeps what was typed', async ({ client, assert }) => {
    const user = await givenPerson()
    const session = await givenSession({ session: { seats: 1, isWaitlistOpen: false }, kind: { questions: [{ code: 'why', label: { ja: '理由', en: 'Why' }, kind: 'text', required: false }] } })
    const first = await givenPerson()
    await applyForSeat(session.id, { userId: first.id }, as(first))

    const answer = await client.post(form(session)).loginAs(user).withCsrfToken().form({ 'answers[why]': '学びたい' }).redirects(0)
    assert.isDefined(noticeOf(answer))
    assert.equal((answer.flashMessage('answers') as unknown as { why: string }).why, '学びたい')
    assert.isNull(await Enrolment.findBy('userId', user.id))
  })

  test('to a protected kind suggests the private address and shares nothing', async ({ client, assert }) => {
    const { user } = await givenEmployee()
    await LearnerProfile.create({ userId: user.id, privateEmail: 'me@home.test', calendarKey: `k${user.id}` } as never)
    const session = await givenSession({ kind: { privacy: 'protected', nomination: { isAllowed: false, acceptHours: 24 }, companyCap: null, groupAtMost: null, fee: null } })
    const page = await client.get(form(session)).loginAs(user)
    page.assertTextIncludes('value="me@home.test"')
    page.assertTextIncludes('どなたが参加したかは、だれにも知らせません')

    await client.post(form(session)).loginAs(user).withCsrfToken().form({ contactEmail: 'me@home.test', 'shared[0]': 'attendance' }).redirects(0)
    const enrolment = await Enrolment.findByOrFail('userId', user.id)
    assert.equal(enrolment.contactEmail, 'me@home.test')
    assert.deepEqual([enrolment.companyId, enrolment.shared], [null, null])
    await db.from('letters').where('to', 'me@home.test').then((rows) => assert.isNotEmpty(rows))
  })
})

test.group('People who apply together', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('are named by their address and have seats together; the colleague answers for themselves', async ({ client, assert }) => {
    const { user, company } = await givenEmployee()
    const { user: colleague } = await givenEmployee(company)
    const session = await givenSession()
    await client.post(form(session)).loginAs(user).withCsrfToken().form({ colleagues: colleague.email }).redirects(0)

    const rows = await Enrolment.query().where('courseSessionId', session.id)
    assert.deepEqual(rows.map(({ state, holdsSeat }) => [state, holdsSeat]), [['confirmed', true], ['offered', true]])
    assert.isNotNull(rows[0]!.groupId)
  })

  test('[N9] are not told what stands against a colleague: the answer is the same, whoever it is', async ({ client, assert }) => {
    const { user, company } = await givenEmployee()
    const stranger = (await givenEmployee(await givenCompany())).user
    const { user: busy } = await givenEmployee(company)
    const [session, elsewhere] = [await givenSession(), await givenSession({ course: { title: '内緒の講座' } })]
    await applyForSeat(elsewhere.id, { userId: busy.id }, as(busy))

    const answers = []
    for (const email of ['nobody@nowhere.test', stranger.email, busy.email]) {
      answers.push(wrongOf(await client.post(form(session)).loginAs(user).withCsrfToken().form({ colleagues: email }).redirects(0)))
    }
    assert.deepEqual(answers[1], answers[0])
    assert.deepEqual(answers[2], answers[0])
    assert.equal(answers[0]![0]!.field, 'colleagues')
    assert.lengthOf(await Enrolment.query().where('courseSessionId', session.id), 0)
  })
})
