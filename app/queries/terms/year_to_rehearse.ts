import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type TermsDraft from '#models/terms_draft'
import { LEFT_OUT } from '#queries/terms/cases_of_year'

/** The last fiscal year before a draft's own in which claims of its programme were sent in and stand, or null. */
export async function yearToRehearse({ kind, code, fiscalYear }: Pick<TermsDraft, 'kind' | 'code' | 'fiscalYear'>, client: QueryClientContract = db.connection()): Promise<number | null> {
  if (kind !== 'programme') return null
  const row = await client
    .from('claims')
    .join('subsidy_programmes', 'subsidy_programmes.id', 'claims.programme_id')
    .where('subsidy_programmes.code', code)
    .where('claims.fiscal_year', '<', fiscalYear!)
    .whereNotNull('claims.submitted_at')
    .whereNotIn('claims.state', LEFT_OUT)
    .max('claims.fiscal_year as year')
    .first()

  return row?.year ? Number(row.year) : null
}
