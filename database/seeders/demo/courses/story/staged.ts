import type { DateTime } from 'luxon'
import type CourseSession from '#models/course_session'
import type { Run } from '#database/seeders/demo/courses/catalogue/row'
import type { Learners } from '#database/seeders/demo/courses/story/learners'
import type { Turnout } from '#database/seeders/demo/courses/story/turnout'
import type { CourseKindDefinition } from '#rules/courses/kind_definition'
import type { Actor } from '#values/actor'

/** A session with everybody who plays a part in its story. */
export interface Staged {
  session: CourseSession
  run: Run
  turnout: Turnout
  learners: Learners
  clerks: [Actor, Actor]
  instructor: Actor
  present: DateTime<true>
}

export const kindOf = ({ kindEdition }: CourseSession) => kindEdition.definition as CourseKindDefinition
