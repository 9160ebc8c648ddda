/** Every rule book, with the file that `rulebook:check` names when something is wrong in it. */
import associationActivities from '#database/rulebooks/claims/association_activities'
import exhibition from '#database/rulebooks/claims/exhibition'
import qualification from '#database/rulebooks/claims/qualification'
import recruitmentCost from '#database/rulebooks/claims/recruitment_cost'
import trainingFee from '#database/rulebooks/claims/training_fee'
import type { ProgrammeDefinition } from '#rules/claims/programme_definition'

export interface Rulebook {
  file: string
  definition: ProgrammeDefinition
}

export const rulebooks: Rulebook[] = [
  { file: 'database/rulebooks/claims/recruitment_cost.ts', definition: recruitmentCost },
  { file: 'database/rulebooks/claims/training_fee.ts', definition: trainingFee },
  { file: 'database/rulebooks/claims/qualification.ts', definition: qualification },
  { file: 'database/rulebooks/claims/exhibition.ts', definition: exhibition },
  { file: 'database/rulebooks/claims/association_activities.ts', definition: associationActivities },
]
