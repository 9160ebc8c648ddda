import type { DateTime } from 'luxon'
import { lockedCourse } from '#actions/courses/save_course'
import { writeEdition } from '#actions/courses/write_edition'
import { inTransaction } from '#actions/in_transaction'
import type Course from '#models/course'
import { gapsOf } from '#rules/courses/course_document'
import { RuleViolation } from '#rules/rule_violation'
import type { Actor } from '#values/actor'
import { now } from '#values/clock'

/**
 * The public reads it from that moment on; without one, from now.
 * @throws RuleViolation `course_changed`, `course_incomplete`, `publish_past`
 */
export const publishCourse = (id: number, seen: number, from: DateTime | null, actor: Actor): Promise<Course> =>
  inTransaction(async (trx) => {
    const course = await lockedCourse(trx, id, seen)
    if (gapsOf(course).length > 0) throw new RuleViolation('course_incomplete')
    if (from && from <= now()) throw new RuleViolation('publish_past')
    course.merge({ state: 'published', publishAt: from ?? now() })

    return writeEdition(trx, course, actor)
  })

/** The public no longer finds it. Those who have a place keep theirs. */
export const withdrawCourse = (id: number, seen: number, actor: Actor): Promise<Course> =>
  inTransaction(async (trx) => {
    const course = await lockedCourse(trx, id, seen)
    course.merge({ state: 'withdrawn', publishAt: null })

    return writeEdition(trx, course, actor)
  })
