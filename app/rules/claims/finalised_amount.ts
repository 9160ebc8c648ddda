import type { Explanation } from '#rules/claims/amount_explanation'
import * as words from '#rules/claims/receipt_lines'
import { claimWorkflow } from '#workflows/claim_workflow'
import { lesserOf, type Yen } from '#values/yen'

/** 額の確定（第10条）: what the accepted costs give, never above what was granted. */
export function finalisedAmount(granted: Yen, recalculated: Explanation): Explanation {
  const amount = lesserOf(granted, recalculated.amount)
  if (amount === recalculated.amount) return recalculated
  const cut = words.line(words.neverAboveGrant(granted), claimWorkflow.steps.finaliseAmount.article, amount - recalculated.amount)

  return { ...recalculated, amount, lines: [...recalculated.lines, cut] }
}
