import type { Problem as AnyProblem } from '#rules/forms/problem'

export type Section = 'company' | 'hires' | 'costs' | 'documents' | 'confirm'

/** Under `claims.problems`; its field is a path, a document (`documents.<code>`) or a line's evidence (`lines.<key>.evidence`). */
export interface Problem extends AnyProblem {
  section: Section
}
