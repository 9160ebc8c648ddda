import db from '@adonisjs/lucid/services/db'
import { today } from '#values/clock'
import type { Day } from '#values/day'

interface HeldCertificate {
  scheme: string
  field: string
  validFrom: Day
  validUntil: Day
}

/** Certificates that are valid today or later. */
export const certificatesOf = (companyId: number): Promise<HeldCertificate[]> =>
  db
    .from('certificates')
    .where('company_id', companyId)
    .whereNull('revoked_on')
    .where('valid_until', '>=', today())
    .orderBy('valid_until')
    .select('scheme', 'field', 'valid_from as validFrom', 'valid_until as validUntil')
