import db from '@adonisjs/lucid/services/db'
import { FACETS, facetSql, listed, type FacetName, type RegisterFilter } from '#queries/register/register_narrowing'

export interface RegisterCounts {
  total: number
  of: Record<FacetName, Record<string, number>>
}

/** In one question: how many companies there are, and how many each value of a facet would leave beside the other facets. */
export async function registerCounts(schemes: string[], filter: RegisterFilter): Promise<RegisterCounts> {
  const arms = FACETS.map((name) =>
    listed(schemes, { ...filter, [name]: [] })
      .select(db.raw(`'${name}' as facet`), db.raw(`${facetSql[name]} as value`))
      .countDistinct('p.id as companies')
      .groupBy('value')
  )
  const all = db
    .from(listed(schemes, filter).countDistinct('p.id as companies').as('every'))
    .select(db.raw(`'total' as facet`), db.raw('null as value'), 'companies')
  const rows: { facet: FacetName | 'total'; value: string | null; companies: number }[] = await all.unionAll(arms)
  const of = Object.fromEntries(FACETS.map((name) => [name, {}])) as RegisterCounts['of']
  for (const { facet, value, companies } of rows) if (facet !== 'total' && value !== null) of[facet][value] = Number(companies)

  return { total: Number(rows.find(({ facet }) => facet === 'total')!.companies), of }
}
