/** The register as SQL: publications `p` of companies `c` that hold a certificate `t` today and agree to be named. */
import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import db from '@adonisjs/lucid/services/db'
import { majorSql, sizeSql } from '#queries/companies/company_classes'
import type { PublicItem } from '#rules/certifications/scheme_definition'
import { today } from '#values/clock'
import { evened, folded, searchWords } from '#values/search_text'

export const SORTS = ['name', 'newest'] as const
export type Sort = (typeof SORTS)[number]

export const FACETS = ['scheme', 'field', 'industry', 'size'] as const
export type FacetName = (typeof FACETS)[number]

/** What an address of the register asks for. */
export interface RegisterFilter extends Partial<Record<FacetName, readonly string[]>> {
  q?: string | null
  sort?: Sort | null
}

type Query = DatabaseQueryBuilderContract<any>

const agrees = (item: PublicItem) => `p.items like '%"${item}"%'`
const when = (item: PublicItem, value: string) => `case when ${agrees(item)} then ${value} end`

// prettier-ignore
export const facetSql: Record<FacetName, string> = {
  scheme:   't.scheme',
  field:    when('fields', 't.field'),
  industry: when('industry', majorSql('c.industry')),
  size:     when('size', sizeSql('c.regular_employees')),
}

/** One row for each valid certificate: whoever reads it counts or groups by company. */
export function listed(schemes: string[], filter: RegisterFilter = {}) {
  const query = db
    .from('publications as p')
    .join('companies as c', 'c.id', 'p.company_id')
    .join('certificates as t', 't.company_id', 'c.id')
  query.where('p.is_named', true).whereIn('t.scheme', schemes)
  validToday(query)
  for (const name of FACETS) {
    const chosen = filter[name] ?? []
    if (chosen.length > 0) query.whereRaw(`${facetSql[name]} in (${chosen.map(() => '?')})`, [...chosen])
  }
  search(query, filter.q ?? '')

  return query
}

/** The last day counts; revoked or given back, it holds no more from that day. */
export function validToday(query: Query) {
  query.where('t.valid_from', '<=', today())
  query.where((open) => void open.whereNull('t.valid_until').orWhere('t.valid_until', '>=', today()))
  query.where((held) => void held.whereNull('t.revoked_on').orWhere('t.revoked_on', '>', today()))
  query.where((held) => void held.whereNull('t.surrendered_on').orWhere('t.surrendered_on', '>', today()))
}

/** Each word in the company's name, or in the story it shows. */
function search(query: Query, typed: string) {
  for (const word of typed.split(/\s+/).filter(Boolean)) {
    const [name] = searchWords(word, folded)
    const [text] = searchWords(word, evened)
    if (!name && !text) continue
    query.where((found) => {
      if (name) found.where('c.search_text', 'like', `%${name}%`)
      if (text) found.orWhere('p.search_text', 'like', `%${text}%`)
    })
  }
}
