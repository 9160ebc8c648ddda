import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { seedCatalogue } from '#database/seeders/demo/courses/seed_catalogue'
import { seedPeople } from '#database/seeders/demo/people'
import { writeEdition } from '#actions/courses/write_edition'
import { inTransaction } from '#actions/in_transaction'
import { kindBooks } from '#database/rulebooks/courses/index'
import { storedInstant } from '#models/columns'
import Course from '#models/course'
import { freezeClock } from '#tests/support/clock'
import { freshDatabase } from '#tests/support/database'
import { theClock } from '#values/actor'
import { now } from '#values/clock'

const counted = async () =>
  Promise.all(['rooms', 'courses', 'course_versions', 'course_sessions', 'meetings', 'seat_limits'].map(async (table) => Number((await db.from(table).count('* as n'))[0].n)))
const sessions = () => db.from('course_sessions').join('courses', 'courses.id', 'course_sessions.course_id').select('course_sessions.*', 'courses.code')
const at = () => storedInstant(now())

test.group('The demo catalogue', (group) => {
  const before = process.env.DEMO
  let thaw = freezeClock()
  thaw()

  group.setup(async () => {
    process.env.DEMO = 'true'
    thaw = freezeClock()
    const empty = await freshDatabase()
    await seedPeople()
    await seedCatalogue()

    return async () => {
      thaw()
      process.env.DEMO = before
      await empty()
    }
  })

  test('[F9] forty-five invented courses, each marked as invented, told in both languages, of every kind there is', async ({ assert }) => {
    const courses = await db.from('courses').join('course_kinds', 'course_kinds.id', 'courses.course_kind_id').select('courses.*', 'course_kinds.code as kind')
    assert.lengthOf(courses, 45)
    assert.isTrue(courses.every(({ is_sample: isSample, title_en: en, title_kana: kana, aim, audience }) => isSample && en && kana && aim && audience))
    assert.sameMembers([...new Set(courses.map(({ kind }) => kind))], kindBooks.map(({ definition }) => definition.code))
  })

  test('[F10] sessions are to come, open, closed, running and over', async ({ assert }) => {
    const all = await sessions()
    const [finished, draft] = ['finished', 'draft'].map((state) => all.filter((one) => one.state === state))
    const published = all.filter(({ state }) => state === 'published')
    const running = published.filter(({ starts_at: starts, ends_at: ends }) => starts <= at() && ends > at())
    const open = published.filter(({ apply_from: from, apply_until: until }) => from <= at() && until >= at())
    const due = published.filter(({ allocation, apply_until: until, starts_at: starts }) => allocation !== 'first_come' && until < at() && starts > at())

    assert.isAtLeast(finished!.length, 20)
    assert.isAtLeast(running.length, 6)
    assert.isAtLeast(open.length, 30)
    assert.sameMembers([...new Set(due.map(({ allocation }) => allocation))], ['lottery', 'selection'])
    assert.isTrue(draft!.length > 0 && draft!.every(({ publish_at: publishAt }) => publishAt > at()))
    assert.sameMembers([...new Set(all.map((one) => one.day_part))], ['daytime', 'evening', 'weekend'])
  })

  test('[F15] no room is used twice at a time, and none by more people than it seats', async ({ assert }) => {
    const twice = await db
      .from('meetings as one')
      .join('meetings as other', (join) => join.on('other.room_id', 'one.room_id').andOn('other.id', '>', 'one.id'))
      .whereRaw('one.starts_at < other.ends_at and other.starts_at < one.ends_at')
    const crowded = await db
      .from('course_sessions')
      .join('meetings', 'meetings.course_session_id', 'course_sessions.id')
      .join('rooms', 'rooms.id', 'meetings.room_id')
      .whereColumn('rooms.seats', '<', 'course_sessions.seats')

    assert.isEmpty(twice)
    assert.isEmpty(crowded)
  })

  test('every course has its first version, and saved as it is it gets no second', async ({ assert }) => {
    const versions = () => db.from('course_versions').select('course_id', 'edition')
    const courses = await Course.all()
    assert.deepEqual((await versions()).map(({ edition }) => edition), courses.map(() => 1))
    assert.isTrue(courses.every(({ edition, searchText }) => edition === 1 && searchText !== ''))

    await inTransaction((trx) => writeEdition(trx, courses[0]!, theClock))
    assert.lengthOf(await versions(), courses.length)
  })

  test('started again on the same day, it changes nothing; weeks later every course is offered again', async ({ assert, cleanup }) => {
    const standing = await counted()
    await seedCatalogue()
    assert.deepEqual(await counted(), standing)

    cleanup(freezeClock(now().plus({ days: 120 }).toMillis()))
    await seedCatalogue()
    const ahead = await db.from('course_sessions').where('starts_at', '>', at()).distinct('course_id')
    assert.lengthOf(ahead, 45)
    assert.deepEqual((await counted()).slice(1, 3), standing.slice(1, 3))
  })
})
