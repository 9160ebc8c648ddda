import { auditReader } from '#queries/audit/audit_reader'
import { closedToOfficer } from '#queries/certifications/own_reviews'

/** By what cases do not exist for a person: who takes part, the company, the certification itself. */
export interface Closed {
  accounts: number[]
  companies: number[]
  certifications: number[]
}

/** To an officer the certifications in conflict are closed; to an auditor all that is their own too. */
export async function closedAt(desk: string, userId: number): Promise<Closed> {
  if (desk !== 'audit') return { accounts: [], companies: [], certifications: [...(await closedToOfficer(userId))] }
  const { accounts, companies, certifications } = await auditReader(userId)

  return { accounts, companies, certifications }
}
