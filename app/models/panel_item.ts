import { belongsTo, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import { PanelItemSchema } from '#database/schema'
import Certification from '#models/certification'
import PanelRecusal from '#models/panel_recusal'
import PanelVote from '#models/panel_vote'

/** A case on the agenda of one meeting. */
export default class PanelItem extends PanelItemSchema {
  @belongsTo(() => Certification)
  declare certification: BelongsTo<typeof Certification>

  @hasMany(() => PanelRecusal)
  declare recusals: HasMany<typeof PanelRecusal>

  @hasMany(() => PanelVote)
  declare votes: HasMany<typeof PanelVote>
}
