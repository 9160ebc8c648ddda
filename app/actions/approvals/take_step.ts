import { stepTaker } from '#actions/step_taker'
import Proposal from '#models/proposal'
import { proposalWorkflow, type ProposalFacts, type ProposalState, type ProposalStep } from '#workflows/proposal_workflow'

/** The only place that changes the state of a proposal. */
export const takeStep = stepTaker<Proposal, ProposalState, ProposalStep, ProposalFacts>({
  workflow: proposalWorkflow,
  model: Proposal,
  history: { table: 'proposal_events', subject: 'proposal_id' },
})
