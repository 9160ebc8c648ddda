export const policies = {
  CertificationPolicy: () => import('#policies/certification_policy'),
  ClaimPolicy: () => import('#policies/claim_policy'),
  CompanyPolicy: () => import('#policies/company_policy'),
  EnrolmentPolicy: () => import('#policies/enrolment_policy'),
  ProposalPolicy: () => import('#policies/proposal_policy'),
}

