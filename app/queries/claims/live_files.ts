import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { standingFiles } from '#queries/forms/standing_files'
import type { FormStage } from '#rules/claims/stage_of'

export const liveFiles = (claimId: number, stage: FormStage, client?: QueryClientContract) => standingFiles({ claimId }, stage, client)
