import { stepTaker } from '#actions/step_taker'
import CertificateRevocation from '#models/certificate_revocation'
import {
  certificateRevocationWorkflow,
  type CertificateRevocationFacts,
  type CertificateRevocationState,
  type CertificateRevocationStep,
} from '#workflows/certificate_revocation_workflow'

/** The only place that changes the state of a revocation. */
export const takeStep = stepTaker<CertificateRevocation, CertificateRevocationState, CertificateRevocationStep, CertificateRevocationFacts>(
  {
    workflow: certificateRevocationWorkflow,
    model: CertificateRevocation,
    history: { table: 'certificate_revocation_events', subject: 'certificate_revocation_id' },
  }
)
