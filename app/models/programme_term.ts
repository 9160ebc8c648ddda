import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { ProgrammeTermSchema } from '#database/schema'
import SubsidyProgramme from '#models/subsidy_programme'

/** 要綱の一時点: the terms of a fiscal year, frozen once a case uses them. */
export default class ProgrammeTerm extends ProgrammeTermSchema {
  @belongsTo(() => SubsidyProgramme, { foreignKey: 'programmeId' })
  declare programme: BelongsTo<typeof SubsidyProgramme>
}
