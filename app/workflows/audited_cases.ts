/** The kinds of case that an auditor finds, by the name of their workflow: where their rows and their history lie. */
import { certificateRevocationWorkflow } from '#workflows/certificate_revocation_workflow'
import { certificationWorkflow } from '#workflows/certification_workflow'
import { claimWorkflow } from '#workflows/claim_workflow'
import { enrolmentWorkflow } from '#workflows/enrolment_workflow'
import { paymentRunWorkflow } from '#workflows/payment_run_workflow'

export const AUDITED_CASES = {
  claim: { table: 'claims', arrivedAt: 'submitted_at', workflow: claimWorkflow },
  certification: { table: 'certifications', arrivedAt: 'submitted_at', workflow: certificationWorkflow },
  certificate_revocation: { table: 'certificate_revocations', arrivedAt: 'created_at', workflow: certificateRevocationWorkflow },
  enrolment: { table: 'enrolments', arrivedAt: 'created_at', workflow: enrolmentWorkflow },
  payment_run: { table: 'payment_runs', arrivedAt: 'built_at', workflow: paymentRunWorkflow },
} as const

export type AuditedKind = keyof typeof AUDITED_CASES

export const AUDITED_KINDS = Object.keys(AUDITED_CASES) as AuditedKind[]

export const isAudited = (kind: unknown): kind is AuditedKind => AUDITED_KINDS.includes(kind as AuditedKind)

/** Steps and states of a kind, without the words of the others. */
export const statesOfKind = (kind: AuditedKind): string[] =>
  AUDITED_CASES[kind].workflow.stateNames.filter((state) => (state as string) !== 'draft')
export const stepsOfKind = (kind: AuditedKind): string[] => AUDITED_CASES[kind].workflow.stepNames
