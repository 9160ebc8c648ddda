import { hasMany } from '@adonisjs/lucid/orm'
import type { HasMany } from '@adonisjs/lucid/types/relations'
import { SubsidyProgrammeSchema } from '#database/schema'
import ProgrammeTerm from '#models/programme_term'

/** 補助金制度（一つの）. */
export default class SubsidyProgramme extends SubsidyProgrammeSchema {
  @hasMany(() => ProgrammeTerm, { foreignKey: 'programmeId' })
  declare terms: HasMany<typeof ProgrammeTerm>
}
