import type { ClaimState } from '#workflows/claim_workflow'

/** A claim has two forms: the application, and after the grant the report. */
export type FormStage = 'application' | 'report'

const REPORTING: readonly ClaimState[] = ['granted', 'reported', 'report_returned', 'finalised', 'payment_requested', 'in_payment', 'paid']

export const stageOf = (state: ClaimState): FormStage => (REPORTING.includes(state) ? 'report' : 'application')

/** States in which the company may write into the form; while returned only into the places asked for. */
export const isWritable = (state: ClaimState) => ['draft', 'returned', 'granted', 'report_returned'].includes(state)
export const isReturned = (state: ClaimState) => state === 'returned' || state === 'report_returned'
