/** Acts that bind the ward: they have no POST of their own; they are proposed, and the last approval executes them. */
import type { CertificateRevocationStep } from '#workflows/certificate_revocation_workflow'
import type { CertificationStep } from '#workflows/certification_workflow'
import type { ClaimStep } from '#workflows/claim_workflow'

export const CLAIM_ACTS = ['decideGrant', 'refuse', 'finaliseAmount'] as const satisfies readonly ClaimStep[]
export const CERTIFICATION_ACTS = ['certify', 'decline'] as const satisfies readonly CertificationStep[]
export const REVOCATION_ACTS = ['revokeCertificate'] as const satisfies readonly CertificateRevocationStep[]

export type ClaimAct = (typeof CLAIM_ACTS)[number]
export type CertificationAct = (typeof CERTIFICATION_ACTS)[number]
export type RevocationAct = (typeof REVOCATION_ACTS)[number]
export type BindingAct = ClaimAct | CertificationAct | RevocationAct

/** What kind of case each act is proposed for. */
export type SubjectType = 'claim' | 'certification' | 'certificate_revocation'
