import db from '@adonisjs/lucid/services/db'
import { closedToOfficer } from '#queries/certifications/own_reviews'
import { ownAccounts } from '#queries/panels/own_accounts'

/** An auditor, and what does not exist for this person: cases they have a tie to, those they review, their own company's and their own. */
export interface AuditReader {
  userId: number
  accounts: number[]
  companies: number[]
  certifications: number[]
}

export async function auditReader(userId: number): Promise<AuditReader> {
  const client = db.connection()
  const accounts: number[] = (await ownAccounts(client, userId)).map(({ id }: { id: number }) => id)
  const belongings = await client.from('affiliations').whereIn('user_id', accounts).select('company_id')
  const certifications = [...(await closedToOfficer(userId))]

  return { userId, accounts, companies: [...new Set(belongings.map((row) => row.company_id as number))], certifications }
}
