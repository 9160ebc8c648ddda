import { stepTaker } from '#actions/step_taker'
import Claim from '#models/claim'
import type { ClaimFacts } from '#workflows/claim_facts'
import { claimWorkflow, type ClaimState, type ClaimStep } from '#workflows/claim_workflow'

/** The only place that changes the state of a claim. */
export const takeStep = stepTaker<Claim, ClaimState, ClaimStep, ClaimFacts>({
  workflow: claimWorkflow,
  model: Claim,
  history: { table: 'claim_events', subject: 'claim_id' },
  onEntry: (claim, state) => {
    if ('state' in claim.$dirty) claim.examinedAt = null // each stage is examined anew
    claim.isOpen = !claimWorkflow.isFinal(state) && state !== 'paid'
  },
})
