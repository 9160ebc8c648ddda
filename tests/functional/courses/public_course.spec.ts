import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import jobFair from '#database/rulebooks/courses/job_fair'
import managementSeminar from '#database/rulebooks/courses/management_seminar'
import Course from '#models/course'
import Meeting from '#models/meeting'
import { freezeClock } from '#tests/support/clock'
import { givenSession, type GivenSession } from '#tests/support/courses'
import { countQueries } from '#tests/support/queries'
import { now } from '#values/clock'

async function givenCourse(given: GivenSession = {}) {
  const session = await givenSession(given)
  const course = await Course.findOrFail(session.courseId)
  return { session, course, path: `/courses/${course.code}` }
}

test.group('The page of a course', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F9] [F30] says before anybody applies what it is about, for whom, what it costs and what completes it', async ({ client, assert }) => {
    const { path } = await givenCourse({
      kind: {
        audience: { classes: [{ class: 'wardSme', rank: 1, label: { ja: '区内の中小企業で働く人', en: 'SME people' } }, { class: 'outside', rank: 2, label: { ja: 'そのほかの人', en: 'others' } }], boosts: [], age: { from: 15, to: 25 }, article: '第3条' },
        completion: { presence: '4/5', missedMeetingsAtMost: 1, assignment: true, testAtLeast: 60 },
        guardianUnder: 18,
      },
      course: { aim: '議事録をA.I.でつくれる', audience: '事務・営業', fee: 3000 as any, fullFee: 9000 as any, netMinutes: 630 },
      meetings: [5, 5],
    })
    const response = await client.get(path)

    response.assertStatus(200)
    assert.isUndefined(response.header('set-cookie'))
    for (const text of ['議事録をA.I.でつくれる', '事務・営業', '3,000円', 'かかる費用9,000円のうち、6,000円を区が負担します。', '10時間30分', '15歳から25歳まで', '18歳未満', '区内の中小企業で働く人'])
      response.assertTextIncludes(text)
    for (const text of ['80%以上に出席', '欠席は1回まで', '課題が認められること', '試験で60点以上', '先着順です', '3開庁日前の23:59まで', '1/2をお返しします', '人材開発支援助成金'])
      response.assertTextIncludes(text)
  })

  test('[F30] a rule of the course itself stands in place of the kind’s', async ({ client }) => {
    const { path } = await givenCourse({ course: { completion: { presence: '1/1' } } })
    ;(await client.get(path)).assertTextIncludes('すべての時間に出席')
  })

  test('[P6] [F9] a seminar of the plan keeps the promise of its kind; what gives no certificate names no completion', async ({ client, assert }) => {
    const seminar = await givenCourse({ kind: managementSeminar, course: { field: 'management', title: '資金繰り' } })
    const fair = await givenCourse({ kind: jobFair })
    ;(await client.get(seminar.path)).assertTextIncludes(managementSeminar.promise.ja)
    ;(await client.get('/courses?field=management')).assertTextIncludes('資金繰り')

    const page = await client.get(fair.path)
    page.assertTextIncludes('会社として申し込む')
    assert.notInclude(page.text(), '修了の条件')
  })

  test('[F9] it leads with the session one can apply for, not with one that was cancelled or is closed', async ({ client, assert }) => {
    const { path, course } = await givenCourse({ session: { state: 'cancelled' }, inDays: 5 })
    const later = await givenSession({ session: { applyFrom: now().plus({ days: 1 }) }, inDays: 40 })
    await later.merge({ courseId: course.id, number: 2 }).save()
    const head = async () => (await client.get(path)).text().match(/course-next.*?chip-\w+">([^<]+)/s)?.[1]
    assert.equal(await head(), '受付前')
    await later.merge({ applyFrom: now().minus({ days: 1 }) }).save()
    assert.equal(await head(), '受付中')
  })

  test('[F14] names the courses to complete first, with a way to those that are open', async ({ client, assert }) => {
    const first = await givenCourse({ course: { title: '基礎講座' } })
    const gone = await givenCourse({ course: { title: '廃止の講座', state: 'withdrawn' } })
    const { path } = await givenCourse({ course: { prerequisites: [first.course.code, gone.course.code] } })
    const response = await client.get(path)

    response.assertTextIncludes(`<a href="${first.path}">基礎講座</a>`)
    response.assertTextIncludes('廃止の講座')
    assert.notInclude(response.text(), `href="${gone.path}"`)
  })

  test('[F15] of several limits it shows the seats that are left under all, and the limit that says so', async ({ client }) => {
    const { path } = await givenCourse({
      session: { taken: 4 },
      limits: [
        { kind: 'equipment', label: '3Dプリンタ', seats: 10, taken: 4 },
        { kind: 'audience', audienceClass: 'wardSme', label: '区内中小企業', seats: 20, taken: 3 },
      ],
    })
    const response = await client.get(path)

    response.assertTextIncludes('残り6席（定員30）')
    response.assertTextIncludes('「3Dプリンタ」の数で決まっています')
    response.assertTextIncludes('区内中小企業の枠 20席（残り17席）')
  })

  test('[F12] a session is {word} and offers: {act}')
    .with([
      { word: '受付中', act: '>申し込む<', session: {} },
      { word: '残りわずか', act: '>申し込む<', session: { taken: 27 } },
      { word: '抽選受付中', act: '>申し込む<', session: {}, kind: { allocation: 'lottery' as const } },
      { word: '選考受付中', act: '>申し込む<', session: {}, kind: { allocation: 'selection' as const } },
      { word: 'キャンセル待ち', act: '>キャンセル待ちに入る<', session: { taken: 30, waiting: 2 } },
      { word: '満席', act: '満席です', session: { taken: 30, isWaitlistOpen: false } },
      { word: '満席', act: '満席です', session: { taken: 30 }, kind: { waitlist: null } },
      { word: '受付前', act: '受付が始まると', session: { applyFrom: 'soon' } },
      { word: '受付終了', act: '受付は終わりました', session: { applyUntil: 'past' } },
      { word: '中止', act: 'この開催回は中止になりました', session: { state: 'cancelled' } },
    ])
    .run(async ({ client, assert }, { word, act, session, kind }) => {
      const times = { applyFrom: session.applyFrom ? { applyFrom: now().plus({ days: 1 }) } : {}, applyUntil: session.applyUntil ? { applyUntil: now().minus({ minutes: 1 }) } : {} }
      const { path, session: given } = await givenCourse({ kind, session: { ...session, ...times.applyFrom, ...times.applyUntil } as any })
      const response = await client.get(path)

      response.assertTextIncludes(`>${word}</span>`)
      response.assertTextIncludes(act)
      assert.equal(response.text().includes(`href="/my/sessions/${given.id}/application"`), act.startsWith('>'))
    })

  test('[F12] applications end with the last second of their day in Tokyo', async ({ client, cleanup }) => {
    cleanup(freezeClock(Date.parse('2026-09-10T14:59:59.900Z')))
    const { path, session } = await givenCourse()
    await db.from('course_sessions').where('id', session.id).update({ apply_until: '2026-09-10 14:59:59.999' })
    ;(await client.get(path)).assertTextIncludes('受付中')
    freezeClock(Date.parse('2026-09-10T15:00:00Z'))
    ;(await client.get(path)).assertTextIncludes('受付終了')
  })

  test('[F12] a session that moved says so; each day has its room', async ({ client }) => {
    const { path, session } = await givenCourse({ session: { movedAt: now() }, meetings: [2, 2] })
    await Meeting.query().where('courseSessionId', session.id).where('position', 2).update({ place: '札の辻スクエア 9階', topic: '発表会' })
    const response = await client.get(path)

    for (const text of ['日程が変わりました', '日程を見る（全2回）', '札の辻スクエア 9階', '発表会']) response.assertTextIncludes(text)
  })

  test('[N9] of a protected kind it says that nobody is told who takes part', async ({ client }) => {
    const { path } = await givenCourse({ kind: { privacy: 'protected' } })
    ;(await client.get(path)).assertTextIncludes('だれにも知らせません')
  })

  test('a link of an on-line meeting is shown to nobody here', async ({ client, assert }) => {
    const { path } = await givenCourse({ course: { mode: 'online' }, session: { onlineUrl: 'https://meet.test/secret' } })
    for (const address of [path, `${path}/sessions/1.ics`, `/api/v1${path}`, `/api/v1${path}/sessions`, '/open-data/events.json'])
      assert.notInclude((await client.get(address)).text(), 'meet.test', address)
  })

  test('drafts, unknown codes and what is published later are not there: {state}')
    .with([{ state: 'draft' }, { state: 'withdrawn' }, { state: 'published', later: true }])
    .run(async ({ client }, { state, later }) => {
      const { path } = await givenCourse({ course: { state, publishAt: later ? now().plus({ minutes: 1 }) : null } })
      ;(await client.get(path).accept('html')).assertStatus(404)
      ;(await client.get(`/api/v1${path}`)).assertStatus(404)
      ;(await client.get(`${path}/sessions/1.ics`)).assertStatus(404)
      ;(await client.get('/courses/nothing').accept('html')).assertStatus(404)
    })

  test('[F9] machines read it as schema.org Course with its sessions; a title cannot break out of the data', async ({ client, assert }) => {
    const { course } = await givenCourse({ course: { title: '</script><b>"甲' }, session: { state: 'published', taken: 5 }, meetings: [2, 2] })
    const text = (await client.get(`/courses/${course.code}`)).text()
    const blocks = [...text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)]
    assert.lengthOf(blocks, 1)
    const read = JSON.parse(blocks[0]![1]!)

    assert.deepInclude(read, { '@type': 'Course', 'name': '</script><b>"甲', 'courseCode': course.code })
    assert.deepInclude(read.hasCourseInstance[0], { '@type': 'CourseInstance', 'remainingAttendeeCapacity': 25, 'eventStatus': 'https://schema.org/EventScheduled' })
    assert.lengthOf(read.hasCourseInstance[0].subEvent, 2)
    assert.include(text, 'property="og:title"')
  })

  test('sends as many statements for twelve sessions as for two', async ({ client, assert }) => {
    const { course, path } = await givenCourse({ meetings: [2, 2], limits: [{}] })
    const more = async (number: number) => {
      const session = await givenSession({ meetings: [2, 2], limits: [{}] })
      await session.merge({ courseId: course.id, number }).save()
    }
    await more(2)
    const few = await countQueries(() => client.get(path))
    for (let number = 3; number <= 12; number += 1) await more(number)

    assert.equal(await countQueries(() => client.get(path)), few)
  })
})
