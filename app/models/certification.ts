import { belongsTo, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import { CertificationSchema } from '#database/schema'
import Certificate from '#models/certificate'
import CertificationAnswer from '#models/certification_answer'
import CertificationEvent from '#models/certification_event'
import CertificationParty from '#models/certification_party'
import CertificationScheme from '#models/certification_scheme'
import Company from '#models/company'
import EvidenceFile from '#models/evidence_file'
import Notice from '#models/notice'
import ReviewAssignment from '#models/review_assignment'
import SchemeEdition from '#models/scheme_edition'

/** 認定の申請: a case, from the self-assessment to the decision. Only `actions/certifications/take_step.ts` changes its state. */
export default class Certification extends CertificationSchema {
  @belongsTo(() => Company)
  declare company: BelongsTo<typeof Company>

  @belongsTo(() => CertificationScheme, { foreignKey: 'schemeId' })
  declare scheme: BelongsTo<typeof CertificationScheme>

  @belongsTo(() => SchemeEdition, { foreignKey: 'schemeEditionId' })
  declare edition: BelongsTo<typeof SchemeEdition>

  @belongsTo(() => Certification, { foreignKey: 'renewsId' })
  declare renews: BelongsTo<typeof Certification>

  @hasMany(() => CertificationEvent)
  declare history: HasMany<typeof CertificationEvent>

  @hasMany(() => CertificationAnswer)
  declare answers: HasMany<typeof CertificationAnswer>

  @hasMany(() => CertificationParty)
  declare parties: HasMany<typeof CertificationParty>

  @hasMany(() => EvidenceFile)
  declare files: HasMany<typeof EvidenceFile>

  @hasMany(() => Notice)
  declare notices: HasMany<typeof Notice>

  @hasMany(() => ReviewAssignment)
  declare assignments: HasMany<typeof ReviewAssignment>

  @hasMany(() => Certificate)
  declare certificates: HasMany<typeof Certificate>
}
