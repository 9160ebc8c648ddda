import { belongsTo, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import { ReviewAssignmentSchema } from '#database/schema'
import Certification from '#models/certification'
import ReviewScore from '#models/review_score'
import ReviewVerdict from '#models/review_verdict'
import User from '#models/user'

/** 審査の依頼 to one reviewer or expert. Only `actions/reviews/take_step.ts` changes its state. */
export default class ReviewAssignment extends ReviewAssignmentSchema {
  @belongsTo(() => Certification)
  declare certification: BelongsTo<typeof Certification>

  @belongsTo(() => User, { foreignKey: 'reviewerId' })
  declare reviewer: BelongsTo<typeof User>

  @hasMany(() => ReviewScore)
  declare scores: HasMany<typeof ReviewScore>

  @hasMany(() => ReviewVerdict)
  declare verdicts: HasMany<typeof ReviewVerdict>
}
