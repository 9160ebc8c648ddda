/** 認定企業一覧 as open data: one row for each field of each company, in the manner of the municipal standard. */
import { office } from '#config/office'
import type { PublicCompany } from '#queries/register/public_companies'
import { rowsBy, type Field } from '#services/open_data/data_set'
import { companyAddress } from '#services/register/company_json'

interface Row {
  company: PublicCompany
  holding: PublicCompany['holdings'][number]
  field: PublicCompany['holdings'][number]['fields'][number] | null
}

const byConsent = { ja: '会社が公開に同意していなければ空欄です。', en: 'Empty unless the company agrees to show it.' }

// prettier-ignore
export const companyFields: Record<string, Field<Row>> = {
  '都道府県コード又は市区町村コード': { of: () => office.municipalCode },
  '都道府県名':   { of: () => '東京都' },
  '市区町村名':   { of: () => office.city.ja },
  '法人番号':     { of: ({ company }) => company.corporateNumber },
  '名称':         { of: ({ company }) => company.name },
  '認定制度':     { of: ({ holding }) => holding.name.ja },
  '認定分野':     { of: ({ field }) => field?.label.ja ?? null, note: byConsent },
  '認定日':       { of: ({ holding, field }) => field?.validFrom ?? holding.validFrom },
  '有効期限':     { of: ({ holding, field }) => (field ? field.validUntil : holding.validUntil) },
  '町名':         { of: ({ company }) => company.town, note: byConsent },
  '業種':         { of: ({ company }) => company.industry?.ja ?? null, note: byConsent },
  '規模':         { of: ({ company }) => company.size && SIZES[company.size], note: byConsent },
  'URL':          { of: ({ company }) => companyAddress(company) },
  '更新日時':     { of: ({ company }) => company.updatedAt.toUTC().toISO() },
}

// prettier-ignore
const SIZES = {
  to5: '5人以下', to20: '6〜20人', to50: '21〜50人', to100: '51〜100人', to300: '101〜300人', over300: '301人以上',
}

export const openCompany = (company: PublicCompany) =>
  company.holdings
    .flatMap((holding): Row[] =>
      holding.fields.length > 0 ? holding.fields.map((field) => ({ company, holding, field })) : [{ company, holding, field: null }]
    )
    .map(rowsBy(companyFields))
