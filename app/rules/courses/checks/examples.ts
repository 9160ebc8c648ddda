import { when, type Finding } from '#rules/claims/checks/finding'
import { completionOf } from '#rules/courses/completion'
import { feeRefund } from '#rules/courses/fee_refund'
import type { CompletionExample, CourseKindDefinition, RefundExample } from '#rules/courses/kind_definition'
import { yen } from '#values/yen'

/** The worked examples must come out as written; where money or a certificate is at stake there is one. */
export function checkKindExamples({ fee, certificate, cancellation, completion, examples }: CourseKindDefinition): Finding[] {
  const { refunds, completions } = examples

  return [
    ...when(fee !== null && refunds.length === 0, 'examples.refunds', '返金の計算例がありません。', 'is empty.'),
    ...when(certificate !== null && completions.length === 0, 'examples.completions', '修了の計算例がありません。', 'is empty.'),
    ...refunds.flatMap((example, index) => checkRefund(example, cancellation, `examples.refunds.${index}`)),
    ...completions.flatMap((example, index) => checkCompletion(example, completion, `examples.completions.${index}`)),
  ]
}

function checkRefund({ fee, leaving, refund }: RefundExample, cancellation: CourseKindDefinition['cancellation'], at: string): Finding[] {
  const found = feeRefund(yen(fee), leaving, cancellation)
  return when(found !== refund, `${at}.refund`, `計算すると${found}円ですが、${refund}円と書かれています。`, `says ${refund} yen where the rules give ${found}.`)
}

function checkCompletion({ present, of, assignment, test, outcome }: CompletionExample, rule: CourseKindDefinition['completion'], at: string): Finding[] {
  const meetings = of.map((netMinutes, index) => ({ netMinutes, minutes: present[index] ?? null }))
  const found = completionOf({ meetings, assignment: assignment ?? null, test: test ?? null }, rule).outcome

  return when(found !== outcome, `${at}.outcome`, `計算すると「${found}」ですが、「${outcome}」と書かれています。`, `says ${outcome} where the rules give ${found}.`)
}
