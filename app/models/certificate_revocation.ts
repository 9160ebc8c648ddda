import { belongsTo, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import { CertificateRevocationSchema } from '#database/schema'
import Certification from '#models/certification'
import Company from '#models/company'
import Notice from '#models/notice'
import RevocationEffect from '#models/revocation_effect'
import RevocationStatement from '#models/revocation_statement'

/** 認定の取消し: notice, hearing, decision. Only `actions/revocations/take_step.ts` changes its state. */
export default class CertificateRevocation extends CertificateRevocationSchema {
  @belongsTo(() => Certification)
  declare certification: BelongsTo<typeof Certification>

  @belongsTo(() => Company)
  declare company: BelongsTo<typeof Company>

  @hasMany(() => RevocationEffect, { foreignKey: 'revocationId' })
  declare effects: HasMany<typeof RevocationEffect>

  @hasMany(() => RevocationStatement, { foreignKey: 'revocationId' })
  declare statements: HasMany<typeof RevocationStatement>

  @hasMany(() => Notice, { foreignKey: 'revocationId' })
  declare notices: HasMany<typeof Notice>
}
