import testUtils from '@adonisjs/core/services/test_utils'
import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { applyForSeat } from '#actions/courses/apply_for_seat'
import { writeToDesk } from '#actions/learning/write_to_desk'
import Letter from '#models/letter'
import SessionMessage from '#models/session_message'
import type User from '#models/user'
import { writeLetter } from '#services/letters/write_letter'
import { freezeClock } from '#tests/support/clock'
import { givenEmployee, givenSession } from '#tests/support/courses'
import { flatForm } from '#tests/support/flat_form'
import { noticeOf, wrongOf } from '#tests/support/flash'
import { givenStaff } from '#tests/support/people'
import { countQueries } from '#tests/support/queries'

const press = (client: ApiClient, person: User, path: string, form: Record<string, unknown> = {}) =>
  client.post(path).loginAs(person).withCsrfToken().form(flatForm(form)).redirects(0)

const WORDS = { subject: '会場の変更', body: '9階ではなく10階にお越しください。' }

async function given() {
  const session = await givenSession({ session: { seats: 2 } })
  const people = []
  for (let made = 0; made < 3; made += 1) {
    const { user } = await givenEmployee()
    people.push({ user, enrolment: await applyForSeat(session.id, {}, { id: user.id, as: 'participant' }) })
  }
  return { session, people, clerk: await givenStaff('courses', 'clerk'), path: `/office/courses/sessions/${session.id}/messages` }
}

test.group('Messages of the course desk', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('[F10] a message goes to everyone with a place, or to everyone who waits; the mail says only that there is one', async ({ client, assert }) => {
    const { session, people, clerk, path } = await given()
    const answer = await press(client, clerk, path, { to: 'confirmed', ...WORDS })
    assert.include(noticeOf(answer), '2件に送りました')
    assert.deepEqual(
      (await SessionMessage.query().orderBy('id')).map(({ enrolmentId }) => enrolmentId),
      [people[0]!.enrolment.id, people[1]!.enrolment.id]
    )
    const letters = await Letter.query().where('template', 'course_message')
    assert.sameMembers(letters.map(({ to }) => to), [people[0]!.user.email, people[1]!.user.email])
    const { subject, text } = await writeLetter(letters[0]!)
    assert.equal(subject, '講座の窓口から連絡があります')
    for (const word of [WORDS.subject, WORDS.body, session.place!]) assert.notInclude(text, word)
    assert.include(text, `/my/courses/${people[0]!.enrolment.id}`)

    await press(client, clerk, path, { to: 'waiting', subject: '席について', body: 'もう少しお待ちください。' })
    assert.equal((await SessionMessage.query().orderBy('id', 'desc').firstOrFail()).enrolmentId, people[2]!.enrolment.id)
    const page = await client.get(path).loginAs(clerk)
    for (const word of ['2件あて', '1件あて', WORDS.body]) page.assertTextIncludes(word)
    ;(await client.get(`/my/courses/${people[0]!.enrolment.id}`).loginAs(people[0]!.user)).assertTextIncludes(WORDS.body)
    assert.notInclude((await client.get(`/my/courses/${people[2]!.enrolment.id}`).loginAs(people[2]!.user)).text(), WORDS.body)
  })

  test('[F10] the same message written twice goes out twice; one written to nobody is refused', async ({ client, assert }) => {
    const { people, clerk, path } = await given()
    const one = { to: 'one', enrolment: people[0]!.enrolment.id, ...WORDS }
    await press(client, clerk, path, one)
    await press(client, clerk, path, one)
    assert.lengthOf(await Letter.query().where('template', 'course_message'), 2)
    const other = await givenSession()
    assert.include(noticeOf(await press(client, clerk, `/office/courses/sessions/${other.id}/messages`, one)), '送る相手がいません')
    assert.lengthOf(await SessionMessage.all(), 2)
    assert.deepEqual(
      wrongOf(await press(client, clerk, path, { to: 'all', subject: ' ', body: '' })).map(({ field }) => field),
      ['to', 'subject', 'body']
    )
  })

  test('[F10] what a participant writes is unread until somebody reads or answers it', async ({ client, assert }) => {
    const { session, people, clerk, path } = await given()
    await writeToDesk(people[0]!.enrolment, '車いすで行けますか。', people[0]!.user.id)
    await writeToDesk(people[1]!.enrolment, '<b>遅れます</b>', people[1]!.user.id)
    ;(await client.get('/office/courses?queue=messages').loginAs(clerk)).assertTextIncludes(`/sessions/${session.id}`)
    const page = await client.get(path).loginAs(clerk)
    page.assertTextIncludes('車いすで行けますか。')
    assert.notInclude(page.text(), '<b>遅れます')

    const [first, second] = await SessionMessage.query().orderBy('id')
    await press(client, clerk, `${path}/${first!.id}/reading`)
    assert.isNotNull((await first!.refresh()).readAt)
    await press(client, clerk, path, { to: 'one', enrolment: people[1]!.enrolment.id, ...WORDS })
    assert.isNotNull((await second!.refresh()).readAt)
    assert.notInclude((await client.get('/office/courses?queue=messages').loginAs(clerk)).text(), `/sessions/${session.id}`)
  })

  test('[F10] the page sends as many statements for thirty messages as for two', async ({ client, assert }) => {
    const { people, clerk, path } = await given()
    const write = async (count: number) => {
      for (let made = 0; made < count; made += 1) {
        const { enrolment, user } = people[made % people.length]! // nobody writes more than the limit of a day
        await writeToDesk(enrolment, '質問', user.id)
      }
      await press(client, clerk, path, { to: 'confirmed', ...WORDS })
    }
    const open = () => countQueries(async () => (await client.get(path).loginAs(clerk)).assertStatus(200))
    await write(1)
    await open()
    const few = await open()
    await write(30)
    assert.equal(await open(), few)
  })

  test('[F10] instructors and other desks neither read nor write messages', async ({ client, assert }) => {
    const { session, people, path } = await given()
    const instructor = await givenStaff('courses', 'instructor')
    await session.merge({ instructorId: instructor.id }).save()
    await writeToDesk(people[0]!.enrolment, '質問', people[0]!.user.id)
    const [message] = await SessionMessage.all()
    for (const person of [instructor, await givenStaff('claims', 'clerk')]) {
      ;(await client.get(path).loginAs(person)).assertStatus(404)
      await press(client, person, path, { to: 'confirmed', ...WORDS })
      await press(client, person, `${path}/${message!.id}/reading`)
    }
    assert.lengthOf(await SessionMessage.all(), 1)
    assert.isNull((await message!.refresh()).readAt)
  })
})
