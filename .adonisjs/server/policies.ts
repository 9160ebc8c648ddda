export const policies = {
  ClaimPolicy: () => import('#policies/claim_policy'),
  ProposalPolicy: () => import('#policies/proposal_policy'),
}

