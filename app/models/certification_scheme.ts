import { belongsTo, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import { CertificationSchemeSchema } from '#database/schema'
import SchemeEdition from '#models/scheme_edition'

/** A certification or an award, as data. */
export default class CertificationScheme extends CertificationSchemeSchema {
  @hasMany(() => SchemeEdition, { foreignKey: 'schemeId' })
  declare editions: HasMany<typeof SchemeEdition>

  @belongsTo(() => SchemeEdition, { foreignKey: 'currentEditionId' })
  declare edition: BelongsTo<typeof SchemeEdition>
}
