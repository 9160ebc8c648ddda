/** Every workflow of the office, by name. */
import { claimWorkflow } from '#workflows/claim_workflow'
import { enrolmentWorkflow } from '#workflows/enrolment_workflow'
import { paymentRunWorkflow } from '#workflows/payment_run_workflow'
import { proposalWorkflow } from '#workflows/proposal_workflow'

export const workflows = { claim: claimWorkflow, enrolment: enrolmentWorkflow, payment_run: paymentRunWorkflow, proposal: proposalWorkflow }
