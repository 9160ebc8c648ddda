import type { SchemeDefinition } from '#rules/certifications/scheme_definition'

type Level = SchemeDefinition['levels'][number]

/** The best level (星) that a number of fields reaches, or none. */
export const levelOf = ({ levels }: Pick<SchemeDefinition, 'levels'>, fields: number): Level | null =>
  levels
    .filter(({ fieldsAtLeast }) => fieldsAtLeast <= fields)
    .reduce<Level | null>((best, level) => (best && best.fieldsAtLeast >= level.fieldsAtLeast ? best : level), null)
