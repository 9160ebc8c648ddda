import type { Localised } from '#values/localised'

/** Something that keeps a form from being sent: where it is, and the sentence that says how to mend it. */
export interface Problem {
  section: string
  /** path of the field, or of the place of a file */
  field: string
  /** key of the sentence under `<area>.problems` */
  key: string
  /** what the rule book itself says, printed in the sentence as `{what}` */
  message?: Localised
  values?: Record<string, string | number>
}
