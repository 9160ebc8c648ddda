import { when, type Finding } from '#rules/claims/checks/finding'
import { fieldScores } from '#rules/certifications/score'
import type { SchemeDefinition } from '#rules/certifications/scheme_definition'

/** A field that nobody can pass is a mistake of the rule book. */
export const checkPass = (scheme: SchemeDefinition): Finding[] =>
  fieldScores(scheme, ({ points }) => points).flatMap(({ field, passes }) =>
    when(!passes, `fields.${field}`, 'すべて満たしても合格できません。', 'cannot be passed even when everything is met.')
  )
