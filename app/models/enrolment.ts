import { belongsTo, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import { EnrolmentSchema } from '#database/schema'
import Company from '#models/company'
import CourseSession from '#models/course_session'
import EnrolmentEvent from '#models/enrolment_event'
import User from '#models/user'

/** 受講申込. Only `actions/courses/take_step.ts` changes its state. */
export default class Enrolment extends EnrolmentSchema {
  @belongsTo(() => CourseSession)
  declare session: BelongsTo<typeof CourseSession>

  @belongsTo(() => User)
  declare user: BelongsTo<typeof User>

  @belongsTo(() => Company)
  declare company: BelongsTo<typeof Company>

  @hasMany(() => EnrolmentEvent)
  declare history: HasMany<typeof EnrolmentEvent>
}
