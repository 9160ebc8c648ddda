import type { Localised } from '#values/localised'

/** Something that keeps a form from being sent: where it is, and the sentence that says how to mend it. */
export type Section = 'company' | 'hires' | 'costs' | 'documents' | 'confirm'

export interface Problem {
  section: Section
  /** path of the field, the document (`documents.<code>`) or the line's evidence (`lines.<key>.evidence`) */
  field: string
  /** key of the sentence under `claims.problems` */
  key: string
  /** what the rule book itself says, printed in the sentence as `{what}` */
  message?: Localised
  values?: Record<string, string | number>
}
