import Claim from '#models/claim'

/** A claim of the company acted for; another company's does not exist. */
export const companyClaim = (companyId: number, claimId: number) =>
  Claim.query().where({ id: claimId, companyId }).preload('terms').firstOrFail()
