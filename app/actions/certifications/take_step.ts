import { stepTaker } from '#actions/step_taker'
import Certification from '#models/certification'
import {
  certificationWorkflow,
  type CertificationFacts,
  type CertificationState,
  type CertificationStep,
} from '#workflows/certification_workflow'

/** The only place that changes the state of a certification. */
export const takeStep = stepTaker<Certification, CertificationState, CertificationStep, CertificationFacts>({
  workflow: certificationWorkflow,
  model: Certification,
  history: { table: 'certification_events', subject: 'certification_id' },
  onEntry: (certification, state) => {
    certification.isOpen = !certificationWorkflow.isFinal(state)
  },
})
