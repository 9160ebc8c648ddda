import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { VoiceRoundSchema } from '#database/schema'
import Certification from '#models/certification'

/** 従業員の声: one asking of a company's employees for one case. Its answers are rows that lead to nobody. */
export default class VoiceRound extends VoiceRoundSchema {
  @belongsTo(() => Certification)
  declare certification: BelongsTo<typeof Certification>
}
