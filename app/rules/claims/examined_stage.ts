import type { FormStage } from '#rules/claims/stage_of'
import type { ClaimState } from '#workflows/claim_workflow'

const SINCE_REPORT: readonly ClaimState[] = ['reported', 'report_returned', 'finalised', 'payment_requested', 'in_payment', 'paid']

/** What the office reads: the application as submitted, and once there is a report, the report. */
export const examinedStageOf = (state: ClaimState): FormStage => (SINCE_REPORT.includes(state) ? 'report' : 'application')
