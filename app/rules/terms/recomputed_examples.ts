/** The worked examples under the terms before and under the draft. */
import { ownScores } from '#rules/certifications/score'
import type { SchemeDefinition } from '#rules/certifications/scheme_definition'
import type { Terms, WorkedExample } from '#rules/claims/programme_definition'
import { recomputed } from '#rules/claims/worked_example'
import { completionOf } from '#rules/courses/completion'
import { feeRefund } from '#rules/courses/fee_refund'
import type { CompletionExample, CourseKindDefinition, RefundExample } from '#rules/courses/kind_definition'
import type { DraftDocument } from '#rules/forms/document'
import { copiedIndex, keysOf } from '#rules/terms/rows'
import type { TermsKind } from '#rules/terms/terms_kinds'
import { yen } from '#values/yen'

export interface RecomputedExample {
  /** row of the form */
  row: string
  example: unknown
  results: ExampleResult[]
}

export interface ExampleResult {
  /** field that holds the result known to be right */
  path: string
  /** as a field shows them; null where it cannot be computed */
  was: string | null
  now: string | null
  isRight: boolean
}

type Results = Record<string, string>

interface Known {
  /** lists of examples of a definition, and what one comes to */
  lists: Record<string, (definition: any) => unknown[]>
  resultsOf: (list: string, example: any, definition: any) => Results
}

const grouped = (amount: number) => amount.toLocaleString('en-US')

const known: Record<TermsKind, Known> = {
  programme: {
    lists: { examples: ({ examples }: Terms) => examples },
    resultsOf: (_list, example: WorkedExample, terms: Terms) => ({ grant: grouped(recomputed(example, terms).amount) }),
  },
  course_kind: {
    lists: { 'examples.refunds': ({ examples }: CourseKindDefinition) => examples.refunds, 'examples.completions': ({ examples }: CourseKindDefinition) => examples.completions },
    resultsOf: (list, example, kind: CourseKindDefinition): Results => (list === 'examples.refunds' ? refundOf(example, kind) : completedOf(example, kind)),
  },
  scheme: {
    lists: { examples: ({ examples }: SchemeDefinition) => examples },
    resultsOf: (_list, { field, answers }: SchemeDefinition['examples'][number], scheme: SchemeDefinition) => {
      const { points, passes } = ownScores(scheme, answers).find((one) => one.field === field)!
      return { points: String(points), passes: passes ? '1' : '' }
    },
  },
}

const refundOf = ({ fee, leaving }: RefundExample, { cancellation }: CourseKindDefinition) => ({ refund: grouped(feeRefund(yen(fee), leaving, cancellation)) })

function completedOf({ present, of, assignment, test }: CompletionExample, { completion }: CourseKindDefinition) {
  const meetings = of.map((netMinutes, index) => ({ netMinutes, minutes: present[index] ?? null }))
  return { outcome: completionOf({ meetings, assignment: assignment ?? null, test: test ?? null }, completion).outcome as string }
}

/** Every example that the draft still has; `base` is what the draft was copied as, which its rows point into. */
export function recomputedExamples(kind: TermsKind, { source, base, definition, document }: { source: unknown; base: unknown; definition: unknown; document: DraftDocument }): RecomputedExample[] {
  const { lists, resultsOf } = known[kind]

  return Object.entries(lists).flatMap(([list, examplesOf]) =>
    keysOf(document, list).flatMap((key) => {
      const example = examplesOf(base)[copiedIndex(key) ?? -1]
      if (!example) return []
      const [was, now] = [source, definition].map((terms) => attempt(() => resultsOf(list, example, terms)))
      const fields = Object.keys(was ?? now ?? {})
      const results = fields.map((field) => resultAt(`${list}.${key}.${field}`, document, was?.[field] ?? null, now?.[field] ?? null))
      return [{ row: `${list}.${key}`, example, results }]
    })
  )
}

const resultAt = (path: string, document: DraftDocument, was: string | null, now: string | null): ExampleResult => ({ path, was, now, isRight: now === (document[path] ?? '') })

/** An example of a tier or a cost that is no more comes to nothing. */
function attempt(compute: () => Results): Results | null {
  try {
    return compute()
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return null
    throw error
  }
}
