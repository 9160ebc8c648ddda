import db from '@adonisjs/lucid/services/db'
import { today } from '#values/clock'
import type { Day } from '#values/day'

interface HeldCertificate {
  scheme: string
  field: string
  validFrom: Day
  /** null: it does not expire */
  validUntil: Day | null
}

/** Certificates that are valid today or later. */
export const certificatesOf = (companyId: number): Promise<HeldCertificate[]> =>
  db
    .from('certificates')
    .where('company_id', companyId)
    .whereNull('revoked_on')
    .whereNull('surrendered_on')
    .where((query) => query.whereNull('valid_until').orWhere('valid_until', '>=', today()))
    .orderBy('valid_until')
    .select('scheme', 'field', 'valid_from as validFrom', 'valid_until as validUntil')
