import db from '@adonisjs/lucid/services/db'
import { readInstant } from '#models/columns'
import { conflictedCases } from '#queries/certifications/conflicted_cases'
import type { CertificateRevocationState } from '#workflows/certificate_revocation_workflow'

const STATES = { open: ['noticed', 'heard'], over: ['revoked', 'dropped'] } satisfies Record<string, CertificateRevocationState[]>
const ON_A_PAGE = 50

export type WhichRevocations = keyof typeof STATES

interface Row {
  id: number
  state: CertificateRevocationState
  hearing_at: string
  noticed_on: string
  company: string
  scheme: string
  scheme_en: string
}

/** Revocations under way by the day of their hearing, or those that are over, the last first. Cases this person is tied to do not exist. */
export async function revocationList(userId: number, which: WhichRevocations, before: number | null) {
  const hidden = await conflictedCases(userId)
  const rows: Row[] = await db
    .from('certificate_revocations')
    .join('companies', 'companies.id', 'certificate_revocations.company_id')
    .join('certification_schemes', 'certification_schemes.code', 'certificate_revocations.scheme')
    .whereIn('certificate_revocations.state', STATES[which])
    .whereNotIn('certificate_revocations.certification_id', [...hidden])
    .if(before, (query) => query.where('certificate_revocations.id', '<', before!))
    .if(which === 'open', (query) => query.orderBy('certificate_revocations.hearing_at'))
    .orderBy('certificate_revocations.id', 'desc')
    .limit(which === 'open' ? 500 : ON_A_PAGE + 1)
    .select('certificate_revocations.id', 'certificate_revocations.state', 'hearing_at', 'noticed_on')
    .select('companies.name as company', 'certification_schemes.name as scheme', 'certification_schemes.name_en as scheme_en')
  const shown = which === 'open' ? rows : rows.slice(0, ON_A_PAGE)

  return {
    rows: shown.map((row) => ({ ...row, hearingAt: readInstant(row.hearing_at) })),
    next: shown.length < rows.length ? shown.at(-1)!.id : null,
  }
}
