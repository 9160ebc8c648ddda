import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** What a programme had for a fiscal year, all its windows together. */
export async function budgetOfYear(code: string, fiscalYear: number, trx: TransactionClientContract): Promise<number> {
  const row = await trx
    .from('programme_terms')
    .join('subsidy_programmes', 'subsidy_programmes.id', 'programme_terms.programme_id')
    .where({ 'subsidy_programmes.code': code, 'programme_terms.fiscal_year': fiscalYear })
    .sum('programme_terms.budget as budget')
    .first()

  return Number(row?.budget ?? 0)
}
