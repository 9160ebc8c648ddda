import { hasMany } from '@adonisjs/lucid/orm'
import type { HasMany } from '@adonisjs/lucid/types/relations'
import { TermsDraftSchema } from '#database/schema'
import TermsRehearsal from '#models/terms_rehearsal'

/** 制度の案: the next terms of a programme, or the next edition of a course kind or a scheme, while they are written. */
export default class TermsDraft extends TermsDraftSchema {
  @hasMany(() => TermsRehearsal)
  declare rehearsals: HasMany<typeof TermsRehearsal>
}
