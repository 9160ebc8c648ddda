import db from '@adonisjs/lucid/services/db'
import CertificateRevocation from '#models/certificate_revocation'
import type { Day } from '#values/day'

interface Owing {
  claim_id: number
  number: string
  amount: number
  received: number
  due_on: Day
}

/** What the city asks of a company beside its open cases: its view before a certificate is revoked, an amount to be paid back. */
export async function callsOn(companyId: number) {
  const hearings = await CertificateRevocation.query().where({ companyId, state: 'noticed' }).orderBy('hearingAt')
  const owing: Owing[] = await db
    .from('amounts_owing as owing')
    .join('claims', 'claims.id', 'owing.claim_id')
    .where({ 'claims.company_id': companyId, 'owing.is_open': true })
    .orderBy('owing.due_on')
    .select('owing.claim_id', 'owing.amount', 'owing.received', 'owing.due_on', 'claims.number')

  return { hearings, owing: owing.map((one) => ({ ...one, left: Number(one.amount) - Number(one.received) })) }
}
