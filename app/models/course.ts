import { belongsTo, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import { CourseSchema } from '#database/schema'
import CourseKind from '#models/course_kind'
import CourseSession from '#models/course_session'

/** 研修講座: what is taught, for whom, at what price. */
export default class Course extends CourseSchema {
  @belongsTo(() => CourseKind)
  declare kind: BelongsTo<typeof CourseKind>

  @hasMany(() => CourseSession)
  declare sessions: HasMany<typeof CourseSession>
}
