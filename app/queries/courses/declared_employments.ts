import db from '@adonisjs/lucid/services/db'
import { readInstant } from '#models/columns'

export const PAGE = 50

/** Employers declared and not yet confirmed, the oldest first; `after` is the id of the last row seen. */
export async function declaredEmployments(after: number | null) {
  const rows: any[] = await db
    .from('employments')
    .join('users', 'users.id', 'employments.user_id')
    .leftJoin('companies', (join) =>
      join.on('companies.id', 'employments.company_id').orOn('companies.corporate_number', 'employments.corporate_number')
    )
    .whereNull('employments.confirmed_at')
    .whereNull('employments.refused_at')
    .whereNull('employments.ended_at')
    .if(after, (query) => query.where('employments.id', '>', after!))
    .orderBy('employments.id')
    .limit(PAGE + 1)
    .select('employments.id', 'employments.declared_at', 'employments.corporate_number', 'employments.company_name')
    .select('users.name as person', 'companies.name as registered')

  return { rows: rows.slice(0, PAGE).map((row) => ({ ...row, declaredAt: readInstant(row.declared_at) })), hasMore: rows.length > PAGE }
}
