import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { TermsRehearsalCaseSchema } from '#database/schema'
import Claim from '#models/claim'

/** One case of a rehearsal, with both amounts. */
export default class TermsRehearsalCase extends TermsRehearsalCaseSchema {
  @belongsTo(() => Claim)
  declare claim: BelongsTo<typeof Claim>
}
