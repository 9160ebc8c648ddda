import type CostItem from '#models/cost_item'
import type { Adjustment } from '#services/papers/notice_data'

/** The lines a clerk struck or reduced, before and after, as proposal and notice print them. */
export const adjustmentsOf = (lines: CostItem[]): Adjustment[] =>
  lines
    .filter((line) => line.acceptedAmount !== null)
    .map((line) => ({
      label: [line.position, line.item ?? line.vendor].filter(Boolean).join(' '),
      before: line.netAmount,
      after: line.acceptedAmount!,
      reason: line.adjustmentReason!,
      article: line.adjustmentArticle!,
    }))
