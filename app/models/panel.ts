import { belongsTo, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import { PanelSchema } from '#database/schema'
import CertificationScheme from '#models/certification_scheme'
import PanelItem from '#models/panel_item'
import PanelMember from '#models/panel_member'

/** 審査会: one meeting. Only `actions/panels/take_step.ts` changes its state. */
export default class Panel extends PanelSchema {
  @belongsTo(() => CertificationScheme, { foreignKey: 'schemeId' })
  declare scheme: BelongsTo<typeof CertificationScheme>

  @hasMany(() => PanelMember)
  declare members: HasMany<typeof PanelMember>

  @hasMany(() => PanelItem)
  declare items: HasMany<typeof PanelItem>
}
