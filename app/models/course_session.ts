import { belongsTo, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import { CourseSessionSchema } from '#database/schema'
import Course from '#models/course'
import KindEdition from '#models/kind_edition'
import Meeting from '#models/meeting'
import SeatLimit from '#models/seat_limit'

/** 開催回: the unit of seats and attendance. Seats are given under a lock on its row. */
export default class CourseSession extends CourseSessionSchema {
  @belongsTo(() => Course)
  declare course: BelongsTo<typeof Course>

  @belongsTo(() => KindEdition)
  declare kindEdition: BelongsTo<typeof KindEdition>

  @hasMany(() => Meeting)
  declare meetings: HasMany<typeof Meeting>

  @hasMany(() => SeatLimit)
  declare limits: HasMany<typeof SeatLimit>
}
