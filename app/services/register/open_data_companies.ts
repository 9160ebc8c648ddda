/** 認定企業一覧 as open data: one row for each field of each company, in the manner of the municipal standard. */
import { office } from '#config/office'
import type { PublicCompany } from '#queries/register/public_companies'
import { companyAddress } from '#services/register/company_json'

interface Row {
  company: PublicCompany
  holding: PublicCompany['holdings'][number]
  field: PublicCompany['holdings'][number]['fields'][number] | null
}

/** Empty where the company did not agree to it. */
// prettier-ignore
const columns: Record<string, (row: Row) => string | null> = {
  '都道府県コード又は市区町村コード': () => office.municipalCode,
  '都道府県名':   () => '東京都',
  '市区町村名':   () => office.city.ja,
  '法人番号':     ({ company }) => company.corporateNumber,
  '名称':         ({ company }) => company.name,
  '認定制度':     ({ holding }) => holding.name.ja,
  '認定分野':     ({ field }) => field?.label.ja ?? null,
  '認定日':       ({ holding, field }) => field?.validFrom ?? holding.validFrom,
  '有効期限':     ({ holding, field }) => (field ? field.validUntil : holding.validUntil),
  '町名':         ({ company }) => company.town,
  '業種':         ({ company }) => company.industry?.ja ?? null,
  '規模':         ({ company }) => company.size && SIZES[company.size],
  'URL':          ({ company }) => companyAddress(company),
  '更新日時':     ({ company }) => company.updatedAt.toUTC().toISO(),
}

// prettier-ignore
const SIZES = {
  to5: '5人以下', to20: '6〜20人', to50: '21〜50人', to100: '51〜100人', to300: '101〜300人', over300: '301人以上',
}

export const COMPANY_COLUMNS = Object.keys(columns)

export const openCompany = (company: PublicCompany): Record<string, string | null>[] =>
  company.holdings
    .flatMap((holding): Row[] =>
      holding.fields.length > 0 ? holding.fields.map((field) => ({ company, holding, field })) : [{ company, holding, field: null }]
    )
    .map((row) => Object.fromEntries(Object.entries(columns).map(([name, of]) => [name, of(row)])))
