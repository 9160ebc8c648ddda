import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { RevocationStatementSchema } from '#database/schema'
import EvidenceFile from '#models/evidence_file'

/** 弁明書 */
export default class RevocationStatement extends RevocationStatementSchema {
  @belongsTo(() => EvidenceFile)
  declare file: BelongsTo<typeof EvidenceFile>
}
