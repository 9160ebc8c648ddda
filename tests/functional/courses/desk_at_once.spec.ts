import { test } from '@japa/runner'
import { moveSession } from '#actions/courses/move_session'
import { openSession, type SessionPlan } from '#actions/courses/open_session'
import { saveCourse } from '#actions/courses/save_course'
import Course from '#models/course'
import CourseSession from '#models/course_session'
import CourseVersion from '#models/course_version'
import Room from '#models/room'
import { freezeClock } from '#tests/support/clock'
import { givenSession } from '#tests/support/courses'
import { freshDatabase } from '#tests/support/database'
import { givenStaff } from '#tests/support/people'
import type { Actor } from '#values/actor'
import { typedMoment } from '#values/typed'

const clerk = async (): Promise<Actor> => ({ id: (await givenStaff('courses', 'clerk')).id, as: 'clerk', post: 'clerk' })
const meetingIn = (roomId: number | null) => ({ startsAt: typedMoment('2026-10-20T10:00')!, endsAt: typedMoment('2026-10-20T12:00')!, roomId })
const planIn = (roomId: number): SessionPlan => ({
  seats: 20,
  meetings: [meetingIn(roomId)],
  limits: [],
  applyFrom: null,
  applyUntil: null,
  companyCap: null,
  capReleasedAt: null,
  instructorId: null,
  place: null,
  onlineUrl: null,
})

/** One of two came through; what the other heard. */
async function firstAndSecond(both: Promise<unknown>[]) {
  const results = await Promise.allSettled(both)
  const heard = results.flatMap((result) => (result.status === 'rejected' ? [(result.reason as Error).message] : []))
  return { won: results.length - heard.length, heard }
}

test.group('Two desks at once', (group) => {
  group.each.setup(() => freezeClock())
  group.each.setup(() => freshDatabase())

  test('[F10] of two that move one session at the same moment one counts, and the other is told', async ({ assert }) => {
    const session = await givenSession()
    const move = (actor: Actor) => moveSession(session.id, { sequence: 0, reason: '工事', meetings: [meetingIn(null)] }, actor)

    assert.deepEqual(await firstAndSecond([move(await clerk()), move(await clerk())]), { won: 1, heard: ['session_moved_meanwhile'] })
    assert.equal((await session.refresh()).sequence, 1)
  })

  test('[F10] of two that open a session in one room for the same hour one gets it', async ({ assert }) => {
    const { id } = await Room.create({ code: 'K1', name: '研修室1', nameEn: 'Room 1', address: '芝五丁目', seats: 40 })
    const courses = [(await givenSession()).courseId, (await givenSession()).courseId]
    const actor = await clerk()

    assert.deepEqual(await firstAndSecond(courses.map((course) => openSession(course, planIn(id), actor))), { won: 1, heard: ['room_taken'] })
    assert.lengthOf(await CourseSession.all(), 3)
  })

  test('[F10] two sessions of one course opened at once have numbers of their own', async ({ assert }) => {
    const { courseId } = await givenSession()
    const actor = await clerk()
    const plans = ['2026-10-20', '2026-10-21'].map((day) => ({ ...planIn(0), meetings: [{ startsAt: typedMoment(`${day}T10:00`)!, endsAt: typedMoment(`${day}T12:00`)! }] }))
    await Promise.all(plans.map((plan) => openSession(courseId, plan, actor)))

    assert.sameMembers((await CourseSession.all()).map(({ number }) => number), [1, 2, 3])
  })

  test('[F11] of two that save one version of a course the second is told', async ({ assert }) => {
    const course = await Course.findOrFail((await givenSession()).courseId)
    const { id, code, courseKindId, field, level, language, mode, summary } = course
    const typed = { code, courseKindId, field, level, language, mode, summary, titleKana: null, titleEn: null, summaryEn: null, aim: null, audience: null }
    const rest = { netMinutes: 180, fullFee: 0, fee: 0, completion: null, prerequisites: [], isSample: false }
    const actor = await clerk()
    const save = (title: string) => saveCourse(id, course.version, { ...typed, ...rest, title }, actor)

    assert.deepEqual(await firstAndSecond([save('ひとつめ'), save('ふたつめ')]), { won: 1, heard: ['course_changed'] })
    assert.lengthOf(await CourseVersion.query().where('courseId', id), 1)
  })
})
