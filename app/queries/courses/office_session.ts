import CourseSession from '#models/course_session'
import type { Actor } from '#values/actor'
import { idIn } from '#values/id_in'

/** A session as the desk finds it, with its course, kind and edition; an instructor finds only their own. */
export const officeSession = (id: unknown, actor: Actor): Promise<CourseSession> =>
  CourseSession.query()
    .where('id', idIn(id))
    .if(actor.as === 'instructor', (query) => query.where('instructorId', actor.id!))
    .preload('course', (course) => course.preload('kind'))
    .preload('kindEdition')
    .firstOrFail()
