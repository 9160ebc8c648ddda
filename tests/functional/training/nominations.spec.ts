import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { acceptSeat } from '#actions/courses/accept_seat'
import { applyForSeat } from '#actions/courses/apply_for_seat'
import { keepQueues } from '#actions/courses/keep_queues'
import { carryOutNominations } from '#actions/training/carry_out_nominations'
import { previewNominations } from '#actions/training/preview_nominations'
import { tryNominations } from '#actions/training/try_nominations'
import exchangeEvent from '#database/rulebooks/courses/exchange_event'
import Enrolment from '#models/enrolment'
import Letter from '#models/letter'
import NominationBatch from '#models/nomination_batch'
import User from '#models/user'
import { freezeClock } from '#tests/support/clock'
import { withDailyLimit } from '#tests/support/daily_limits'
import { freshDatabase } from '#tests/support/database'
import { givenEmployee, givenSession } from '#tests/support/courses'
import { actorOf, seatFaults } from '#tests/support/engine'
import { noticeOf } from '#tests/support/flash'
import { wordsOf } from '#tests/support/html_forms'
import { givenCompany, givenMember, givenPerson } from '#tests/support/people'
import { countQueries } from '#tests/support/queries'
import { refusal } from '#tests/support/refusal'
import { companyActor, csvOf, givenNominated, newPeople, upload } from '#tests/support/training'
import { today } from '#values/clock'
import { addDays, startOf } from '#values/day'

const nobody = async (assert: any) => {
  assert.isNull(await db.from('enrolments').first())
  assert.isNull(await db.from('letters').first())
}

test.group('Nominations', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F17] a company nominates one employee by form; nothing is written before the second button, and the employee is told', async ({ client, assert }) => {
    const session = await givenSession()
    const { user: employee, company } = await givenEmployee()
    const member = await givenMember(company, 'member')
    const address = `/companies/${company.id}/training/sessions/${session.id}/nominations`
    const form = await client.get(address).loginAs(member)
    form.assertTextIncludes('内容を確かめる')

    const tried = await client.post(address).loginAs(member).withCsrfToken().form({ 'people[0][name]': '港 太郎', 'people[0][email]': employee.email }).redirects(0)
    const batch = await NominationBatch.query().firstOrFail()
    tried.assertHeader('location', `/companies/${company.id}/training/nominations/${batch.id}`)
    await nobody(assert)

    const check = await client.get(tried.header('location')!).loginAs(member)
    assert.include(wordsOf(check.text()), '1人は席を確保します')
    await client.post(tried.header('location')!).loginAs(member).withCsrfToken().redirects(0)
    const enrolment = await Enrolment.query().firstOrFail()
    assert.deepEqual([enrolment.state, enrolment.userId, enrolment.companyId, enrolment.holdsSeat], ['nominated', employee.id, company.id, true])
    const letter = await Letter.query().where('to', employee.email).firstOrFail()
    assert.equal(letter.data.path, `/my/courses/${enrolment.id}`)
    assert.deepEqual(await seatFaults(session.id), [])
  })

  test('[F17] what is wrong in the form is said at its field, and what was typed stays', async ({ client, assert }) => {
    const session = await givenSession()
    const company = await givenCompany()
    const member = await givenMember(company)
    const address = `/companies/${company.id}/training/sessions/${session.id}/nominations`
    const empty = Object.fromEntries([1, 2, 4].flatMap((place) => [[`people[${place}][name]`, ''], [`people[${place}][email]`, '']]))
    const typed = { ...empty, 'people[0][name]': '=1+1', 'people[0][email]': 'a@b.jp', 'people[3][name]': '芝 花子', 'people[3][email]': 'nobody' }
    const answer = await client.post(address).loginAs(member).withCsrfToken().form(typed).redirects(0)

    answer.assertStatus(422)
    assert.include(answer.text(), 'value="芝 花子"')
    assert.include(wordsOf(answer.text()), '「nobody」はメールアドレスの形ではありません。')
    assert.include(wordsOf(answer.text()), '氏名が「=」「+」「-」「@」で始まっています。')
    assert.match(answer.text(), /href="#f-people-3-email"/)
    assert.isNull(await NominationBatch.first())

    const more = await client.post(address).loginAs(member).withCsrfToken().form({ ...typed, more: '1' }).redirects(0)
    more.assertStatus(200)
    assert.include(more.text(), 'people[8][name]')
    assert.isNull(await NominationBatch.first())
  })

  test('[F17] twelve under a cap of five: five seats and seven waiting until the release day, in the company\'s order', async ({ client, assert }) => {
    const session = await givenSession()
    const company = await givenCompany()
    const member = await givenMember(company)
    const people = newPeople(12)
    const tried = await upload(client, company, member, session.id, csvOf(people))
    const check = await client.get(tried.header('location')!).loginAs(member)

    const words = wordsOf(check.text())
    assert.include(words, '5人は席を確保します。')
    assert.include(words, '7人は、2026年9月24日（木） 14:00までキャンセル待ちです')
    await nobody(assert)
    assert.isNull(await User.findBy('email', people[0]!.email))

    const done = await client.post(tried.header('location')!).loginAs(member).withCsrfToken().redirects(0)
    assert.include(noticeOf(done), '12人を推薦しました')
    const rows = await Enrolment.query().where('courseSessionId', session.id).orderBy('arrival').preload('user')
    assert.deepEqual(rows.map(({ user }) => user.email), people.map(({ email }) => email))
    assert.deepEqual(rows.map(({ state }) => state), [...Array(5).fill('nominated'), ...Array(7).fill('waiting')])
    assert.equal((await Letter.query()).length, 12)
    assert.deepEqual(await seatFaults(session.id), [])
  })

  test('[F17] carrying a list out twice nominates once', async ({ client, assert }) => {
    const session = await givenSession()
    const company = await givenCompany()
    const member = await givenMember(company)
    const tried = await upload(client, company, member, session.id, csvOf(newPeople(3)))
    for (let press = 0; press < 2; press += 1) await client.post(tried.header('location')!).loginAs(member).withCsrfToken().redirects(0)

    assert.equal((await Enrolment.query()).length, 3)
    assert.equal((await Letter.query()).length, 3)
    const page = await client.get(tried.header('location')!).loginAs(member)
    assert.include(wordsOf(page.text()), '3人を推薦しました')
    assert.notInclude(page.text(), '人を推薦する</button>')
  })

  test('[F17] a file with wrong rows names each of them, and nothing of it is kept', async ({ client, assert }) => {
    const session = await givenSession()
    const company = await givenCompany()
    const member = await givenMember(company)
    const answer = await upload(client, company, member, session.id, csvOf([{ name: '港', email: 'a@b.jp' }, { name: '芝', email: 'a@b.jp' }, { name: '', email: 'x' }]))

    answer.assertStatus(422)
    const words = wordsOf(answer.text())
    for (const said of ['3行目： a@b.jp は2行目と重複しています', '4行目： 氏名がありません', '4行目： 「x」はメールアドレスの形ではありません']) assert.include(words, said)
    assert.isNull(await NominationBatch.first())
    await nobody(assert)
  })

  test('[F17] 1,001 people, other columns and what is no text are refused with the reason')
    .with([
      { content: csvOf(newPeople(1_001)), says: '1,001人います' },
      { content: '社員番号,氏名\n1,港', says: '列「メール」がありません' },
      { content: Buffer.from([0x50, 0x4b, 3, 4, 0, 0xff, 0xfe]), says: '文字コードを読み取れません' },
    ])
    .run(async ({ client, assert }, { content, says }) => {
      const session = await givenSession()
      const company = await givenCompany()
      const answer = await upload(client, company, await givenMember(company), session.id, content)

      answer.assertStatus(422)
      assert.include(wordsOf(answer.text()), says)
      assert.isNull(await NominationBatch.first())
    })

  test('[F17] who is enrolled already is named by row; when the world has changed since, nobody is nominated and the rows are shown', async ({ client, assert }) => {
    const session = await givenSession()
    const { user: employee, company } = await givenEmployee()
    const member = await givenMember(company)
    const tried = await upload(client, company, member, session.id, csvOf([...newPeople(2), { name: employee.name, email: employee.email }]))
    await applyForSeat(session.id, { userId: employee.id }, actorOf(employee))

    const refused = await client.post(tried.header('location')!).loginAs(member).withCsrfToken().header('referer', tried.header('location')!).redirects(0)
    assert.include(noticeOf(refused), 'だれも推薦されていません')
    assert.equal((await Enrolment.query()).length, 1)
    assert.isNull(await User.findBy('email', newPeople(1)[0]!.email))
    assert.isNull((await NominationBatch.firstOrFail()).carriedOutAt)
    const page = await client.get(tried.header('location')!).loginAs(member)
    assert.include(wordsOf(page.text()), `4行目： ${employee.email} の方は、すでにこの開催回に申し込んでいます。`)
    assert.notInclude(page.text(), '人を推薦する</button>')
  })

  test('[N9] of somebody who is no employee it is not said whether they are enrolled', async ({ client, assert }) => {
    const session = await givenSession()
    const company = await givenCompany()
    const member = await givenMember(company)
    const stranger = await givenPerson()
    await applyForSeat(session.id, { userId: stranger.id }, actorOf(stranger))
    const tried = await upload(client, company, member, session.id, csvOf([{ name: '港', email: stranger.email }]))

    const words = wordsOf((await client.get(tried.header('location')!).loginAs(member)).text())
    assert.include(words, 'いま推薦できません')
    assert.notInclude(words, '申し込んで')
  })

  test('[F18] a nominated person without an account chooses a password by the mailed link, agrees, and comes to the place', async ({ client, assert }) => {
    const session = await givenSession()
    const company = await givenCompany()
    const member = await givenMember(company)
    const [enrolment] = await givenNominated(session.id, company, member, newPeople(1))
    const { data } = await Letter.query().where('to', 'new-1@company.test').firstOrFail()
    const path = data.path as string
    assert.match(path, /^\/nominations\//)

    const page = await client.get(path)
    for (const said of [company.name, '社員 1号', '利用登録に同意します']) page.assertTextIncludes(said)
    const without = await client.post(path).form({ name: '社員 一郎', password: 'a-long-password' }).redirects(0)
    without.assertStatus(422)
    assert.isNull((await enrolment!.user.refresh()).password)

    const joined = await client.post(path).form({ name: '社員 一郎', password: 'a-long-password', consent: '1' }).redirects(0)
    joined.assertHeader('location', `/my/courses/${enrolment!.id}`)
    assert.exists(joined.session('auth_web'))
    await acceptSeat(enrolment!.id, actorOf(enrolment!.user))
    const employment = await db.from('employments').where({ user_id: enrolment!.userId, company_id: company.id }).firstOrFail()
    assert.isNotNull(employment.confirmed_at)
    const place = await db.from('affiliations').where({ user_id: enrolment!.userId, company_id: company.id }).firstOrFail()
    assert.equal(place.kind, 'employee')

    const again = await client.get(path)
    assert.include(wordsOf(again.text()), 'ログイン')
    const twice = await client.post(path).form({ name: 'だれか', password: 'another-password', consent: '1' }).redirects(0)
    twice.assertStatus(410)
  })

  test('[F18] the link ends with the nomination', async ({ client, cleanup }) => {
    const session = await givenSession()
    const company = await givenCompany()
    const [enrolment] = await givenNominated(session.id, company, await givenMember(company), newPeople(1))
    const { data } = await Letter.query().where('to', 'new-1@company.test').firstOrFail()
    cleanup(freezeClock(enrolment!.heldUntil!.toMillis() + 1))

    const late = await client.get(data.path)
    late.assertStatus(410)
  })

  test('[F17] a nomination is withdrawn until it is accepted, and not afterwards', async ({ client, assert }) => {
    const session = await givenSession()
    const company = await givenCompany()
    const member = await givenMember(company)
    const [first, second] = await givenNominated(session.id, company, member, newPeople(2))
    await acceptSeat(second!.id, actorOf(second!.user))
    for (const { id } of [first!, second!]) await client.delete(`/companies/${company.id}/training/enrolments/${id}`).loginAs(member).withCsrfToken().redirects(0)

    assert.deepEqual([(await first!.refresh()).state, (await second!.refresh()).state], ['declined', 'confirmed'])
    assert.deepEqual(await seatFaults(session.id), [])
  })

  test('[N9] another company sees neither the list nor the nomination, and changes neither', async ({ client, assert }) => {
    const session = await givenSession()
    const company = await givenCompany()
    const member = await givenMember(company)
    const tried = await upload(client, company, member, session.id, csvOf(newPeople(1)))
    const other = await givenCompany()
    const stranger = await givenMember(other)
    const id = tried.header('location')!.split('/').at(-1)

    for (const path of [tried.header('location')!, `/companies/${other.id}/training/nominations/${id}`]) {
      const seen = await client.get(path).loginAs(stranger)
      seen.assertStatus(404)
      const carried = await client.post(path).loginAs(stranger).withCsrfToken().redirects(0)
      carried.assertStatus(404)
    }
    await nobody(assert)
  })

  test('[N9] a protected seminar cannot be nominated for: for the company there is no such page', async ({ client }) => {
    const session = await givenSession({ kind: { privacy: 'protected' } })
    const company = await givenCompany()
    const member = await givenMember(company)
    const page = await client.get(`/companies/${company.id}/training/sessions/${session.id}/nominations`).loginAs(member)
    page.assertStatus(404)
    const sent = await upload(client, company, member, session.id, csvOf(newPeople(1)))
    sent.assertStatus(404)
  })

  test('[F17] a thousand people are looked at with as many statements as five', async ({ assert }) => {
    const session = await givenSession({ session: { seats: 40 } })
    const company = await givenCompany()
    const member = await givenMember(company)
    const count = async (people: number) => {
      const rows = newPeople(people).map((one, index) => ({ line: index + 1, ...one }))
      const batch = await NominationBatch.create({ version: 0, courseSessionId: session.id, companyId: company.id, sha256: '', rows, triedById: member.id, triedAt: session.createdAt })
      return countQueries(() => previewNominations(batch))
    }
    assert.equal(await count(1_000), await count(5))
  })

  test('[F17] a thousand people are nominated whole', async ({ assert }) => {
    const session = await givenSession({ session: { seats: 40 } })
    const company = await givenCompany()
    const member = await givenMember(company)
    const rows = newPeople(1_000).map((one, index) => ({ line: index + 1, ...one }))
    const batch = await NominationBatch.create({ version: 0, courseSessionId: session.id, companyId: company.id, sha256: '', rows, triedById: member.id, triedAt: session.createdAt })
    await carryOutNominations(batch, companyActor(member, company), { locale: 'ja' })

    const states = await Enrolment.query().where('courseSessionId', session.id)
    assert.equal(states.filter(({ state }) => state === 'nominated').length, 5)
    assert.equal(states.filter(({ state }) => state === 'waiting').length, 995)
    assert.deepEqual(await seatFaults(session.id), [])
  }).timeout(120_000)

  test('[F17] a company writes to strangers only so often a day; its own employees and the next day are not counted', async ({ assert, cleanup }) => {
    const session = await givenSession()
    const { user: employee, company } = await givenEmployee()
    const actor = companyActor(await givenMember(company), company)
    const carryOut = async (sessionId: number, people: { name: string; email: string }[]) => {
      const rows = people.map((one, index) => ({ line: index + 1, ...one }))
      await carryOutNominations(await tryNominations({ sessionId, rows, sha256: '' }, actor), actor, { locale: 'ja' })
    }
    cleanup(withDailyLimit('outsideNominations', 3))
    await carryOut(session.id, newPeople(2))
    const more = [...newPeople(2, 'more.test'), { name: '港 太郎', email: employee.email }]

    const { reason, details } = await refusal(() => carryOut(session.id, more))
    assert.deepEqual([reason, details], ['nominations_of_day', { most: 3, left: 1, count: 2 }])
    assert.lengthOf(await Enrolment.query(), 2)
    assert.isNull(await User.findBy('email', more[0]!.email))

    await carryOut(session.id, more.slice(1))
    cleanup(freezeClock(startOf(addDays(today(), 1)).toMillis()))
    await carryOut(session.id, more.slice(0, 1))
    assert.lengthOf(await Enrolment.query(), 5)
  })

  test('[P9] an exchange event takes a company\'s people under its own cap of four', async ({ assert }) => {
    const session = await givenSession({ kind: exchangeEvent })
    const company = await givenCompany()
    const rows = await givenNominated(session.id, company, await givenMember(company), newPeople(6))
    assert.deepEqual(rows.map(({ state }) => state), [...Array(4).fill('nominated'), ...Array(2).fill('waiting')])
  })

  test('[F17] where seats are drawn nobody is nominated past the lottery', async ({ client }) => {
    const session = await givenSession({ kind: { allocation: 'lottery' } })
    const company = await givenCompany()
    const page = await client.get(`/companies/${company.id}/training/sessions/${session.id}/nominations`).loginAs(await givenMember(company))
    page.assertStatus(404)
  })

  test('[F17] after the deadline the page says so, and a list tried before is not carried out', async ({ client, assert, cleanup }) => {
    const session = await givenSession()
    const company = await givenCompany()
    const member = await givenMember(company)
    const tried = await upload(client, company, member, session.id, csvOf(newPeople(1)))
    cleanup(freezeClock(session.applyUntil.toMillis() + 1_000))
    await client.post(tried.header('location')!).loginAs(member).withCsrfToken().redirects(0)
    const page = await client.get(tried.header('location')!).loginAs(member)
    page.assertTextIncludes('いま推薦を受け付けていません')
    await nobody(assert)
    assert.isNull((await NominationBatch.firstOrFail()).carriedOutAt)
  })

  test('[F17] where people and open courses both go on, each list has pages of its own name', async ({ client, assert }) => {
    const company = await givenCompany()
    const member = await givenMember(company)
    const sessions = []
    for (let made = 0; made < 11; made += 1) sessions.push(await givenSession())
    await givenNominated(sessions[0]!.id, company, member, newPeople(31))

    const page = await client.get(`/companies/${company.id}/training`).loginAs(member)
    const names = [...page.text().matchAll(/class="pager" aria-label="([^"]+)"/g)].map(([, name]) => name)
    assert.lengthOf(names, 2)
    assert.lengthOf([...new Set(names)], 2)
  })

  test('[F17] the template has nothing but its headings', async ({ client, assert }) => {
    const company = await givenCompany()
    const file = await client.get(`/companies/${company.id}/training/template`).loginAs(await givenMember(company))
    assert.equal(file.text(), '\uFEFF氏名,メール\r\n')
  })
})

test.group('Nominations, two at once', (group) => {
  group.each.setup(() => freshDatabase())

  test('[F17] two people press the button of one list at once: it is carried out once', async ({ assert }) => {
    const session = await givenSession()
    const company = await givenCompany()
    const members = [await givenMember(company), await givenMember(company)]
    const rows = newPeople(4).map((one, index) => ({ line: index + 1, ...one }))
    const batch = await tryNominations({ sessionId: session.id, rows, sha256: '' }, companyActor(members[0]!, company))
    await Promise.all(members.map((member) => carryOutNominations(batch, companyActor(member, company), { locale: 'ja' })))

    assert.deepEqual([(await Enrolment.query()).length, (await Letter.query()).length], [4, 4])
    assert.deepEqual(await seatFaults(session.id), [])
  })

  test('[F20] two lists of one company at once stay under the cap, and one with the same people is refused whole', async ({ assert }) => {
    const session = await givenSession()
    const company = await givenCompany()
    const actor = companyActor(await givenMember(company), company)
    const tried = async (people: { name: string; email: string }[]) =>
      tryNominations({ sessionId: session.id, rows: people.map((one, index) => ({ line: index + 1, ...one })), sha256: '' }, actor)
    const batches = [await tried(newPeople(4, 'one.test')), await tried(newPeople(4, 'two.test')), await tried([...newPeople(3, 'three.test'), ...newPeople(1, 'one.test')])]
    const answers = await Promise.allSettled(batches.map((batch) => carryOutNominations(batch, actor, { locale: 'ja' })))

    const rows = await Enrolment.query().where('courseSessionId', session.id)
    assert.lengthOf(answers.filter(({ status }) => status === 'rejected'), 1)
    assert.lengthOf(rows, 8)
    assert.lengthOf(rows.filter(({ holdsSeat }) => holdsSeat), 5)
    assert.deepEqual(await seatFaults(session.id), [])
  })

  test('[F17] two lists to strangers at once, for two courses, stay under the limit of the day', async ({ assert, cleanup }) => {
    cleanup(withDailyLimit('outsideNominations', 3))
    const company = await givenCompany()
    const actor = companyActor(await givenMember(company), company)
    const tried = async (domain: string) => {
      const rows = newPeople(2, domain).map((one, index) => ({ line: index + 1, ...one }))
      return tryNominations({ sessionId: (await givenSession()).id, rows, sha256: '' }, actor)
    }
    const batches = [await tried('one.test'), await tried('two.test')]
    const answers = await Promise.allSettled(batches.map((batch) => carryOutNominations(batch, actor, { locale: 'ja' })))

    assert.deepEqual(answers.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
    assert.lengthOf(await Enrolment.query(), 2)
  })

  test('[F20] what the cap kept back is offered on its release day, in the company\'s order', async ({ assert, cleanup }) => {
    cleanup(freezeClock())
    const session = await givenSession()
    const company = await givenCompany()
    const actor = companyActor(await givenMember(company), company)
    const rows = newPeople(12).map((one, index) => ({ line: index + 1, ...one }))
    await carryOutNominations(await tryNominations({ sessionId: session.id, rows, sha256: '' }, actor), actor, { locale: 'ja' })
    freezeClock(session.capReleasedAt!.toMillis() + 1)
    await keepQueues()

    const later = await Enrolment.query().where('courseSessionId', session.id).where('arrival', '>=', 5).orderBy('arrival')
    assert.deepEqual(later.map(({ state }) => state), Array(7).fill('offered'))
    const [first] = await Letter.query().where('to', 'new-6@company.test').orderBy('id', 'desc')
    assert.match(first!.data.path as string, /^\/nominations\//, 'who has no account yet still comes in by the letter')
  })
})
