import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import { storedInstant } from '#models/columns'
import { FACETS, facets, type FacetName } from '#queries/courses/catalogue_facets'
import { addDays, startOf, type Day } from '#values/day'
import { searchWords } from '#values/search_text'

export const SORTS = ['soonest', 'newest', 'fee', 'title'] as const
export type Sort = (typeof SORTS)[number]

/** What an address of the catalogue asks for; the same address shows the same list to everyone. */
export interface CatalogueFilter extends Partial<Record<FacetName, readonly string[]>> {
  q?: string | null
  /** days of the first meeting */
  from?: Day | null
  to?: Day | null
  sort?: Sort | null
  /** codes of course kinds; no facet of the page */
  kinds?: readonly string[]
}

type Query = DatabaseQueryBuilderContract<any>

/** What the filter says of the course `c` itself. */
export function narrowCourses(query: Query, filter: CatalogueFilter) {
  for (const word of searchWords(filter.q ?? '')) query.where('c.search_text', 'like', `%${word}%`)
  narrowBy('course', query, filter)
}

/** What it says of a session `s` to come. */
export function narrowSessions(query: Query, filter: CatalogueFilter) {
  if (filter.from) query.where('s.starts_at', '>=', storedInstant(startOf(filter.from)))
  if (filter.to) query.where('s.starts_at', '<', storedInstant(startOf(addDays(filter.to, 1))))
  narrowBy('session', query, filter)
}

/** Whether a course is listed for the sake of a session. */
export const asksForSessions = (filter: CatalogueFilter) =>
  Boolean(filter.from || filter.to || FACETS.some((name) => facets[name].of === 'session' && filter[name]?.length))

/** One of the values of a facet is enough. */
function narrowBy(what: 'course' | 'session', query: Query, filter: CatalogueFilter) {
  for (const name of FACETS) {
    const chosen = filter[name] ?? []
    if (facets[name].of === what && chosen.length > 0) query.whereRaw(`${facets[name].sql()} in (${chosen.map(() => '?')})`, [...chosen])
  }
}
