import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { ChangeReportSchema } from '#database/schema'
import Certification from '#models/certification'
import Company from '#models/company'

/** 変更届: what changed at a certified company. */
export default class ChangeReport extends ChangeReportSchema {
  @belongsTo(() => Company)
  declare company: BelongsTo<typeof Company>

  @belongsTo(() => Certification)
  declare certification: BelongsTo<typeof Certification>
}
