/** What the panel recommended and the approvers decide, field by field. */
import type { SchemeField } from '#rules/certifications/scheme_definition'
import { addDays, type Day } from '#values/day'

export type Verdict = 'fit' | 'conditional' | 'unfit'

export interface FieldVerdict {
  verdict: Verdict
  /** what is to be kept; of an unfit field, why */
  conditions: string | null
}

export type FieldVerdicts = Record<string, FieldVerdict>

export interface DecidedField extends FieldVerdict {
  field: SchemeField
  isCertified: boolean
}

/** Each field applied for, in the scheme's order. One that nobody judged is not certified. */
export const decidedFields = (fields: SchemeField[], applied: string[], verdicts: FieldVerdicts): DecidedField[] =>
  fields
    .filter(({ code }) => applied.includes(code))
    .map((field) => {
      const { verdict, conditions } = verdicts[field.code] ?? { verdict: 'unfit', conditions: null }
      return { field, verdict, conditions, isCertified: verdict !== 'unfit' }
    })

/**
 * A certificate begins the day after the one that held when the application was sent, so that there is neither gap nor overlap,
 * however long the office takes; else on the day of the decision.
 */
export const beginsOn = ({ sentOn, decidedOn }: { sentOn: Day; decidedOn: Day }, heldUntil: Day | null | undefined): Day =>
  heldUntil && heldUntil >= sentOn ? addDays(heldUntil, 1) : decidedOn
