import { belongsTo, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import { ClaimSchema } from '#database/schema'
import ClaimEvent from '#models/claim_event'
import Company from '#models/company'
import CostItem from '#models/cost_item'
import EvidenceFile from '#models/evidence_file'
import Hire from '#models/hire'
import Notice from '#models/notice'
import ProgrammeTerm from '#models/programme_term'
import SubsidyProgramme from '#models/subsidy_programme'

/** 交付申請: a case, from draft to paid. Only `actions/claims/take_step.ts` changes its state. */
export default class Claim extends ClaimSchema {
  @belongsTo(() => Company)
  declare company: BelongsTo<typeof Company>

  @belongsTo(() => SubsidyProgramme, { foreignKey: 'programmeId' })
  declare programme: BelongsTo<typeof SubsidyProgramme>

  @belongsTo(() => ProgrammeTerm, { foreignKey: 'programmeTermsId' })
  declare terms: BelongsTo<typeof ProgrammeTerm>

  @hasMany(() => ClaimEvent)
  declare history: HasMany<typeof ClaimEvent>

  @hasMany(() => CostItem)
  declare costItems: HasMany<typeof CostItem>

  @hasMany(() => Hire)
  declare hires: HasMany<typeof Hire>

  @hasMany(() => EvidenceFile)
  declare files: HasMany<typeof EvidenceFile>

  @hasMany(() => Notice)
  declare notices: HasMany<typeof Notice>
}
