import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import EvidenceFile from '#models/evidence_file'
import type { FormStage } from '#rules/claims/stage_of'

/** The files that stand: neither replaced nor removed. */
export const liveFiles = (claimId: number, stage: FormStage, client?: QueryClientContract) =>
  EvidenceFile.query(client ? { client } : {})
    .where({ claimId, stage })
    .whereNull('replacedById')
    .whereNull('removedAt')
    .orderBy('id')
