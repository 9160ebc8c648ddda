import type { Section } from '#rules/claims/problem'
import type { Terms } from '#rules/claims/programme_definition'
import type { FormStage } from '#rules/claims/stage_of'

/** The pages of a form, in order. People hired are asked for only where a category needs them; a report knows the company already. */
export const sectionsOf = ({ categories }: Pick<Terms, 'categories'>, stage: FormStage): Section[] => [
  ...(stage === 'application' ? (['company'] as const) : []),
  ...(Object.values(categories).some(({ perHire }) => perHire) ? (['hires'] as const) : []),
  'costs',
  'documents',
  'confirm',
]
