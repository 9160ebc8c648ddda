/** Every workflow of the office, by name. */
import { certificateRevocationWorkflow } from '#workflows/certificate_revocation_workflow'
import { certificationWorkflow } from '#workflows/certification_workflow'
import { claimWorkflow } from '#workflows/claim_workflow'
import { enrolmentWorkflow } from '#workflows/enrolment_workflow'
import { panelWorkflow } from '#workflows/panel_workflow'
import { paymentRunWorkflow } from '#workflows/payment_run_workflow'
import { proposalWorkflow } from '#workflows/proposal_workflow'
import { reviewAssignmentWorkflow } from '#workflows/review_assignment_workflow'

export const workflows = {
  claim: claimWorkflow,
  enrolment: enrolmentWorkflow,
  payment_run: paymentRunWorkflow,
  proposal: proposalWorkflow,
  certification: certificationWorkflow,
  review_assignment: reviewAssignmentWorkflow,
  panel: panelWorkflow,
  certificate_revocation: certificateRevocationWorkflow,
}
