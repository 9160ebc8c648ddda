/** Acts that bind the ward: they have no POST of their own; they are proposed, and the last approval executes them. */
import type { CertificateRevocationStep } from '#workflows/certificate_revocation_workflow'
import type { CertificationStep } from '#workflows/certification_workflow'
import type { ClaimStep } from '#workflows/claim_workflow'

/** Acts that rest on an examination. */
export const EXAMINED_ACTS = ['decideGrant', 'refuse', 'finaliseAmount'] as const satisfies readonly ClaimStep[]
/** Acts that take back something of what a claim asks for or was given. */
export const CLAIM_MEASURES = ['adjustTier', 'revoke', 'reclaim', 'waiveRepayment'] as const satisfies readonly ClaimStep[]
export const CLAIM_ACTS = [...EXAMINED_ACTS, ...CLAIM_MEASURES] as const
export const CERTIFICATION_ACTS = ['certify', 'decline'] as const satisfies readonly CertificationStep[]
export const REVOCATION_ACTS = ['revokeCertificate'] as const satisfies readonly CertificateRevocationStep[]

export type ExaminedAct = (typeof EXAMINED_ACTS)[number]
export type ClaimMeasure = (typeof CLAIM_MEASURES)[number]
export type ClaimAct = (typeof CLAIM_ACTS)[number]
export type CertificationAct = (typeof CERTIFICATION_ACTS)[number]
export type RevocationAct = (typeof REVOCATION_ACTS)[number]
export type BindingAct = ClaimAct | CertificationAct | RevocationAct

/** What kind of case each act is proposed for. */
export type SubjectType = 'claim' | 'certification' | 'certificate_revocation'
