import { hasMany } from '@adonisjs/lucid/orm'
import type { HasMany } from '@adonisjs/lucid/types/relations'
import { CorrectionRequestSchema } from '#database/schema'
import CorrectionItem from '#models/correction_item'

/** 補正依頼: one complete list per round. */
export default class CorrectionRequest extends CorrectionRequestSchema {
  @hasMany(() => CorrectionItem)
  declare items: HasMany<typeof CorrectionItem>
}
