import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { openCorrectionOf } from '#queries/corrections/open_correction_of'

export const openCorrection = (claimId: number, client?: QueryClientContract) => openCorrectionOf({ type: 'claim', id: claimId }, client)
