import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { applyForSeat } from '#actions/courses/apply_for_seat'
import { askForSurvey } from '#actions/courses/ask_for_survey'
import { remindParticipants } from '#actions/courses/remind_participants'
import { takeStep } from '#actions/courses/take_step'
import type CourseSession from '#models/course_session'
import Letter from '#models/letter'
import type User from '#models/user'
import { givenEmployee, givenSession } from '#tests/support/courses'
import { AN_AFTERNOON, freezeClock } from '#tests/support/clock'
import { givenStaff } from '#tests/support/people'
import { now } from '#values/clock'

const AFTERWARDS = AN_AFTERNOON + 22 * 24 * 3_600_000

/** Somebody who was there. */
async function givenAttendee(session: CourseSession): Promise<{ user: User; id: number }> {
  const { user } = await givenEmployee()
  const { id } = await applyForSeat(session.id, { userId: user.id }, { id: user.id, as: 'participant' })
  await takeStep(id, 'attend', { id: null, as: 'clock' }, () => ({ meeting: 1 }))

  return { user, id }
}

test.group('Surveys', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => freezeClock())

  test('[N9] an answer is kept without its participant, and nobody answers twice', async ({ client, assert }) => {
    const { user, id } = await givenAttendee(await givenSession())
    const answer = () => client.post(`/my/courses/${id}/survey`).loginAs(user).withCsrfToken().form({ answers: { satisfaction: '5', useful: '4', comment: 'よかったです' } }).redirects(0)
    await answer()
    assert.lengthOf(await db.from('survey_answers'), 0, 'before the end')

    const back = freezeClock(AFTERWARDS)
    ;(await client.get(`/my/courses/${id}/survey`).loginAs(user)).assertStatus(200)
    await answer()
    await answer()
    const kept = await db.from('survey_answers')
    assert.lengthOf(kept, 1)
    assert.sameMembers(Object.keys(kept[0]), ['id', 'course_session_id', 'answers', 'answered_on'])
    const { surveyed_at: day } = await db.from('enrolments').where('id', id).firstOrFail()
    assert.match(day, / 00:00:00\.000$/)
    back()
  })

  test('[N9] below five answers the desk sees neither figure nor words; with five it does', async ({ client, assert }) => {
    const session = await givenSession()
    const clerk = await givenStaff('courses', 'clerk')
    const people = [await givenAttendee(session)]
    while (people.length < 5) people.push(await givenAttendee(session))
    const back = freezeClock(AFTERWARDS)
    const answer = ({ user, id }: { user: User; id: number }) =>
      client.post(`/my/courses/${id}/survey`).loginAs(user).withCsrfToken().form({ answers: { satisfaction: '5', useful: '3', comment: 'ひみつのことば' } }).redirects(0)
    const page = () => client.get(`/office/courses/sessions/${session.id}/survey`).loginAs(clerk)

    const empty = await page()
    for (const one of people.slice(0, 4)) await answer(one)
    const few = await page()
    const main = (text: string) => text.slice(text.indexOf('<main'), text.indexOf('</main>'))
    assert.equal(main(few.text()), main(empty.text()), 'nothing on the page moves')
    await answer(people[4]!)
    const five = (await page()).text()
    assert.include(five, 'ひみつのことば')
    assert.include(five, '5人分')
    back()
  })

  test('[N9] an incomplete answer comes back with what was typed, and nothing is written', async ({ client, assert }) => {
    const { user, id } = await givenAttendee(await givenSession())
    const back = freezeClock(AFTERWARDS)
    const path = `/my/courses/${id}/survey`
    const sent = await client.post(path).header('referer', path).loginAs(user).withCsrfToken().form({ answers: { satisfaction: '9', comment: '書きかけ' } })

    assert.include(sent.text(), '書きかけ')
    assert.lengthOf(await db.from('survey_answers'), 0)
    back()
  })

  test('[F22] everybody with a seat is reminded once, in neutral words, and asked for the survey afterwards once', async ({ assert }) => {
    const session = await givenSession({ inDays: 1, session: { applyUntil: now().plus({ hours: 1 }) } })
    const { user, company } = await givenEmployee()
    await applyForSeat(session.id, { userId: user.id }, { id: user.id, as: 'participant' })
    await remindParticipants()
    await remindParticipants()
    const reminders = await Letter.query().where({ template: 'course_reminder' })
    assert.lengthOf(reminders, 1)
    assert.notInclude(JSON.stringify(reminders[0]!.data), company.name)

    const attendee = await givenAttendee(await givenSession())
    const back = freezeClock(AFTERWARDS)
    await askForSurvey()
    await askForSurvey()
    assert.deepEqual((await Letter.query().where({ template: 'course_survey' })).map(({ userId }) => userId), [attendee.user.id])
    back()
  })

  test('[N9] a stranger’s survey does not exist', async ({ client }) => {
    const { id } = await givenAttendee(await givenSession())
    const { user } = await givenEmployee()
    ;(await client.get(`/my/courses/${id}/survey`).loginAs(user)).assertStatus(404)
  })
})
