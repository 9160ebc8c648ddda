import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type { Day } from '#values/day'
import type { Localised } from '#values/localised'

export interface TermsRow {
  id: number
  programmeId: number
  code: string
  name: Localised
  fiscalYear: number
  windowFrom: Day
  windowTo: Day
  budget: number
}

export async function termsOfYear(client: QueryClientContract, fiscalYear: number): Promise<TermsRow[]> {
  const rows: (Omit<TermsRow, 'name'> & { name: string; nameEn: string })[] = await client
    .from('programme_terms as terms')
    .join('subsidy_programmes as programmes', 'programmes.id', 'terms.programme_id')
    .where('terms.fiscal_year', fiscalYear)
    .orderBy('programmes.id')
    .orderBy('terms.window_from')
    .select('terms.id', 'terms.programme_id as programmeId', 'terms.fiscal_year as fiscalYear', 'terms.window_from as windowFrom')
    .select('terms.window_to as windowTo', 'terms.budget', 'programmes.code', 'programmes.name', 'programmes.name_en as nameEn')

  return rows.map(({ name, nameEn, ...row }) => ({ ...row, budget: Number(row.budget), name: { ja: name, en: nameEn } }))
}
