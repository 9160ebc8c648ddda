/** What may be put before the approvers: along the panel's recommendation, or less; a field that is not certified needs a reason. */
import type { FieldVerdicts } from '#rules/certifications/certified_fields'
import type { SchemeDefinition } from '#rules/certifications/scheme_definition'
import { RuleViolation } from '#rules/rule_violation'

interface Heard {
  /** fields applied for */
  applied: string[]
  recommendation: FieldVerdicts | null
}

interface Wanted {
  /** fields to certify; without them every field that is recommended */
  fields?: string[]
  /** why a field that was applied for is not certified */
  reason?: string | null
}

export const recommendedFields = ({ applied, recommendation }: Heard): string[] =>
  applied.filter((field) => ['fit', 'conditional'].includes(recommendation?.[field]?.verdict ?? 'unfit'))

/** Fields that the panel does not recommend without having said why: the notice needs a reason for them. */
export const unexplainedFields = (heard: Heard): string[] => {
  const recommended = recommendedFields(heard)
  return heard.applied.filter((field) => !recommended.includes(field) && !heard.recommendation?.[field]?.conditions?.trim())
}

/** Whether so many fields pass that the scheme certifies at all. */
export const isCertifiable = (heard: Heard, { pass }: Pick<SchemeDefinition, 'pass'>) =>
  recommendedFields(heard).length >= Math.max(1, pass.fieldsAtLeast)

/**
 * The verdicts as they are proposed: a field left out against the recommendation is not certified, for the reason given.
 * @throws RuleViolation `field_not_recommended`, `fewer_fields_reason_missing`, `too_few_fields`
 */
export function proposedVerdicts(heard: Heard, { fields, reason }: Wanted, scheme: Pick<SchemeDefinition, 'pass'>): FieldVerdicts {
  const recommended = recommendedFields(heard)
  const wanted = fields ?? recommended
  if (wanted.some((field) => !recommended.includes(field))) throw new RuleViolation('field_not_recommended')
  const left = recommended.filter((field) => !wanted.includes(field))
  if (wanted.length < Math.max(1, scheme.pass.fieldsAtLeast)) throw new RuleViolation('too_few_fields')
  if ((left.length > 0 || unexplainedFields(heard).length > 0) && !reason?.trim()) throw new RuleViolation('fewer_fields_reason_missing')

  return Object.fromEntries(
    heard.applied.map((field) => [
      field,
      left.includes(field)
        ? { verdict: 'unfit' as const, conditions: reason!.trim() }
        : (heard.recommendation?.[field] ?? { verdict: 'unfit' as const, conditions: null }),
    ])
  )
}
