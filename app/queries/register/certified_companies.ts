import db from '@adonisjs/lucid/services/db'
import { publicCompanies } from '#queries/register/public_companies'
import { publicSchemes } from '#queries/register/public_schemes'
import { listed, type RegisterFilter, type Sort } from '#queries/register/register_narrowing'
import type { Cursor } from '#values/cursor'

export const PAGE = 20

/** One page of the register: companies with a valid certificate that agree to be named, and of each only what it agrees to. */
export async function certifiedCompanies(
  filter: RegisterFilter = {},
  { limit = PAGE, after }: { limit?: number; after?: Cursor | null } = {}
) {
  const schemes = await publicSchemes()
  const [first, second] = keysOf[filter.sort ?? 'name']
  const companies = listed(codes(schemes), filter)
    .groupBy('p.id', 'c.name', 'c.name_kana', 'p.key')
    .select(
      'p.id',
      db.raw('coalesce(c.name_kana, c.name) as sort_name'),
      db.raw(`-cast(replace(max(t.valid_from), '-', '') as signed) as sort_since`)
    )
  const rows = await db
    .from(companies.as('f'))
    .if(after, (query) => query.whereRaw(`(${first}, ${second}, f.id) > (?, ?, ?)`, after!))
    .orderByRaw(`${first}, ${second}, f.id`)
    .limit(limit + 1)
    .select('f.id', db.raw(`${first} as first_key`), db.raw(`${second} as second_key`))
  const last = rows[limit - 1]

  return {
    companies: await publicCompanies(
      rows.slice(0, limit).map(({ id }) => id),
      schemes
    ),
    next: rows.length > limit ? ([last.first_key, last.second_key, last.id] as Cursor) : null,
    schemes,
  }
}

/** Every one of them, for the files of open data. */
export const everyCertifiedCompany = async () => (await certifiedCompanies({}, { limit: 10_000 })).companies

/** One of them by its key; null when it is not shown, or not any more. */
export async function certifiedCompany(key: string) {
  const schemes = await publicSchemes()
  const row = await listed(codes(schemes)).where('p.key', key.slice(0, 40)).select('p.id').first()

  return row ? ((await publicCompanies([row.id], schemes))[0] ?? null) : null
}

const codes = (schemes: { code: string }[]) => schemes.map(({ code }) => code)

const keysOf: Record<Sort, [string, string]> = {
  name: ['f.sort_name', `''`],
  newest: ['f.sort_since', 'f.sort_name'],
}
