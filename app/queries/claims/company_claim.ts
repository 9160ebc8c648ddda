import Claim from '#models/claim'
import { idIn } from '#values/id_in'

/** A claim of the company acted for; another company's does not exist. */
export const companyClaim = (companyId: number, claimId: number) =>
  Claim.query().where({ id: idIn(claimId), companyId }).preload('terms').firstOrFail()
