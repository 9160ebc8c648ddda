import db from '@adonisjs/lucid/services/db'
import { flags, numbers, plain, word } from '#queries/exports/columns'
import type { Register } from '#queries/exports/register'
import { industryName } from '#rules/companies/jsic'

const OFFICERS = ['clerk', 'section_chief', 'division_chief']

/** 事業者台帳: as registered. It holds no account and no declaration. */
export const companies: Register = {
  posts: { claims: OFFICERS, certifications: OFFICERS, programmes: ['officer'], audit: ['auditor'] },
  key: 'companies.id',
  columns: () => [
    ...plain('corporate_number', 'company', 'name_kana'),
    word('company_kind', ({ t }) => (kind) => t(`companies.kind.${kind}`)),
    ...flags('is_verified'),
    ...plain('industry'),
    { key: 'industry_name', of: ({ industry }, { locale }) => (industry && industryName(industry)?.[locale]) || null },
    ...numbers('capital', 'regular_employees'),
    ...plain('head_office_address', 'main_office_address'),
    ...flags('main_office_in_ward'),
    ...plain('opened_in_ward_on', 'telephone'),
  ],
  rows: () =>
    db
      .from('companies')
      .select('companies.corporate_number', 'companies.name as company', 'companies.name_kana', 'companies.kind as company_kind', 'companies.is_verified')
      .select('companies.industry', 'companies.capital', 'companies.regular_employees', 'companies.head_office_address', 'companies.main_office_address')
      .select('companies.main_office_in_ward', 'companies.opened_in_ward_on', 'companies.telephone'),
}
