import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type TermsDraft from '#models/terms_draft'
import type { AnyTerms, TermsKind } from '#rules/terms/terms_kinds'

/** What is in force and can be copied: the newest terms of a programme, the current edition of a kind or a scheme. */
export interface TermsSource {
  id: number
  digest: string
  definition: AnyTerms
  /** of a programme */
  fiscalYear: number | null
  isUsed: boolean
}

export async function termsSource(kind: TermsKind, code: string, client: QueryClientContract): Promise<TermsSource | null> {
  const row = await newest[kind](code, client)
  if (!row) return null
  const isUsed = kind === 'programme' && Boolean(await client.from('claims').where('programme_terms_id', row.id).select('id').first())

  return { id: row.id, digest: row.digest, definition: JSON.parse(row.definition), fiscalYear: row.fiscal_year ?? null, isUsed }
}

/** The definition a draft was copied from, as it stands today; null once it has been replaced. */
export async function sourceById(kind: TermsKind, id: number, digest: string, client: QueryClientContract): Promise<AnyTerms | null> {
  const table = { programme: 'programme_terms', course_kind: 'kind_editions', scheme: 'scheme_editions' }[kind]
  const row = await client.from(table).where({ id, digest }).select('definition').first()

  return row ? JSON.parse(row.definition) : null
}

/** Whether what a draft was copied from is still what is in force. */
export async function isStanding({ kind, sourceId, sourceDigest }: Pick<TermsDraft, 'kind' | 'sourceId' | 'sourceDigest'>, client: QueryClientContract): Promise<boolean> {
  if (kind === 'programme') return (await sourceById(kind, sourceId, sourceDigest, client)) !== null
  const table = kind === 'scheme' ? 'certification_schemes' : 'course_kinds'
  return Boolean(await client.from(table).where('current_edition_id', sourceId).select('id').first())
}

type Newest = (code: string, client: QueryClientContract) => Promise<{ id: number; digest: string; definition: string; fiscal_year?: number } | null>

const newest: Record<TermsKind, Newest> = {
  programme: (code, client) =>
    client
      .from('programme_terms')
      .join('subsidy_programmes', 'subsidy_programmes.id', 'programme_terms.programme_id')
      .where('subsidy_programmes.code', code)
      .orderBy('fiscal_year', 'desc')
      .orderBy('window_from', 'desc')
      .select('programme_terms.*')
      .first(),
  course_kind: (code, client) => edition(client, 'course_kinds', 'kind_editions', code),
  scheme: (code, client) => edition(client, 'certification_schemes', 'scheme_editions', code),
}

const edition = (client: QueryClientContract, table: string, editions: string, code: string) =>
  client.from(editions).join(table, `${table}.current_edition_id`, `${editions}.id`).where(`${table}.code`, code).select(`${editions}.*`).first()
