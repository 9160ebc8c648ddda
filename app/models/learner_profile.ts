import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { LearnerProfileSchema } from '#database/schema'
import User from '#models/user'

/** What a learner has told about age and residence. */
export default class LearnerProfile extends LearnerProfileSchema {
  @belongsTo(() => User)
  declare user: BelongsTo<typeof User>
}
