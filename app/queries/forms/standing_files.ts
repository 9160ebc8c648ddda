import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import EvidenceFile from '#models/evidence_file'

export type FileOwner = { claimId: number } | { certificationId: number }

/** The files that stand: neither replaced nor removed. */
export const standingFiles = (owner: FileOwner, stage: string, client?: QueryClientContract) =>
  EvidenceFile.query(client ? { client } : {})
    .where({ ...owner, stage })
    .whereNull('replacedById')
    .whereNull('removedAt')
    .orderBy('id')
